# Targets that a person guesses. Each does its own set-up.

CATALOG ?= catalog
OUTPUT ?= public
# How long to fuzz each language.
SECONDS ?= 600
# The day that figures are checked for.
AS_OF ?= 2026-11-01
SERAI := .build/release/serai
# The engine that pages run, and the modules that it is made of.
WASM := $(patsubst %,site-templates/assets/%.wasm,search playground playground-whole authoring)
WASM_SCRIPTS := $(addprefix Scripts/,build-wasm order-wasm trim-wasm wasm.py sessions.py usual_requests.py)
PORTABLE := $(shell sed -n '/^let portableModules/,/^]/p' Package.swift | grep -o '"[A-Za-z]*"' | tr -d '"')
# Optimized across modules, and with the standard library inside: faster to start and to run.
RELEASE := -c release -Xswiftc -cross-module-optimization -Xswiftc -enforce-exclusivity=unchecked \
	--static-swift-stdlib

.PHONY: site build native test test-parlant test-incremental test-browser test-serve check-api screenshots check-integrations check-insights check-playground wasm lint format check golden bench fuzz docs clean bootstrap

site: build ## Publish the bundled catalog into public/.
	$(SERAI) build --catalog $(CATALOG) --output $(OUTPUT)

build: native $(WASM) ## Build the command in release mode, and what pages run.

native: bootstrap
	swift build $(RELEASE) --product serai-draw
	swift build $(RELEASE) --product serai

$(WASM) &: $(WASM_SCRIPTS) Package.swift $(shell find $(PORTABLE:%=Sources/%) Sources/*Page Sources/PageMemory -name '*.swift' -o -name '*.c') | native
	Scripts/build-wasm --serai $(SERAI)
	@touch $(WASM)

test: ## Run the tests.
	@Scripts/bootstrap --test
	swift test

check: site ## Check the bundled catalog, and every link of the site.
	$(SERAI) validate $(CATALOG)
	$(SERAI) format $(CATALOG) --check
	$(SERAI) test $(CATALOG)
	Scripts/check-links $(OUTPUT) --catalog $(CATALOG)

wasm: $(WASM) ## Compile the portable modules to WebAssembly, as Embedded Swift: what pages run.

check-playground: build ## Hold the playground's WebAssembly against the native engine, and measure it.
	@Scripts/bootstrap --test
	mkdir -p .build/playground
	$(SERAI) build --catalog $(CATALOG) --output .build/playground/site --as-of $(AS_OF) --quiet
	Scripts/check-playground .build/playground/site --serai $(SERAI) --measure

check-insights: build ## Check the site's figures against a recomputation that shares no code with Serai.
	@Scripts/bootstrap --test
	mkdir -p .build/insights
	$(SERAI) build --catalog $(CATALOG) --output .build/insights/site --as-of $(AS_OF) --quiet
	Scripts/check-insights .build/insights/site --catalog $(CATALOG) --serai $(SERAI) --as-of $(AS_OF)

test-parlant: build ## Load the bundled journeys into a real Parlant server, where it can be had.
	Scripts/test-parlant --serai $(SERAI) --catalog $(CATALOG)

test-incremental: build ## Hold incremental builds against clean ones after hundreds of random changes.
	Scripts/test-incremental --serai $(SERAI) --catalog $(CATALOG) --seconds 30
	Scripts/test-incremental --serai $(SERAI) --catalog $(CATALOG) --templates 8 --changes 250 --seconds 300

test-browser: build ## Test the site in Chromium: search, keyboard, offline, accessibility, a hostile catalog.
	@Scripts/bootstrap --browser
	mkdir -p .build/browser
	$(SERAI) build --catalog $(CATALOG) --output .build/browser/site --as-of $(AS_OF) --quiet
	$(SERAI) build --catalog Tests/Browser/hostile --output .build/browser/hostile --as-of $(AS_OF) --quiet > /dev/null
	Scripts/check-html .build/browser/site
	Scripts/check-html .build/browser/hostile
	Scripts/check-links .build/browser/hostile --catalog Tests/Browser/hostile
	Scripts/test-browser --serai $(SERAI) --catalog $(CATALOG)

test-serve: build ## Test and time `serai serve`: edits, broken files, moved folders, and what HTTP asks of it.
	Scripts/test-serve --serai $(SERAI) --catalog $(CATALOG)

check-api: build ## Check the local API of `serai serve --write` against its own description, and its safety.
	@Scripts/bootstrap --browser
	Scripts/check-api --serai $(SERAI) --catalog $(CATALOG)

screenshots: build ## Take pictures of every kind of page, in both themes and four widths, into .build/screenshots.
	@Scripts/bootstrap --browser
	Scripts/test-browser --serai $(SERAI) --catalog $(CATALOG) --screenshots .build/screenshots

check-integrations: build ## Check what runs on other services: the action, workflows, GitLab's jobs.
	Scripts/check-integrations --serai $(SERAI) --catalog $(CATALOG)

docs: bootstrap ## Write the documentation of the library into .build-docs/SeraiEngine.doccarchive.
	mkdir -p .build-docs/symbols
	swift build --target SeraiEngine --scratch-path .build-docs -Xswiftc -emit-symbol-graph \
		-Xswiftc -emit-symbol-graph-dir -Xswiftc .build-docs/symbols
	docc convert Sources/SeraiEngine/SeraiEngine.docc --output-path .build-docs/SeraiEngine.doccarchive \
		--additional-symbol-graph-dir .build-docs/symbols --fallback-display-name SeraiEngine \
		--fallback-bundle-identifier org.serai.engine

lint: ## Check the form of the code.
	swift format lint --strict --recursive --parallel Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzzing

format: ## Put the code into its form.
	swift format --in-place --recursive --parallel Package.swift Plugins Sources Tests Benchmarks/Package.swift Benchmarks/Sources Fuzzing

golden: bootstrap ## Write the golden files anew; look at the diff before you commit it.
	UPDATE_GOLDEN=1 swift test

bench: build ## Measure Serai beside Hugo, its languages, recommendations and search beside their peers.
	@Scripts/bootstrap --bench
	Scripts/bench/run --serai $(SERAI)
	Scripts/bench/languages --serai $(SERAI)
	Scripts/bench/instantiation $(CATALOG)
	Scripts/bench/validation --serai $(SERAI)
	Scripts/bench/insights --serai $(SERAI)
	Scripts/bench/search --serai $(SERAI) --catalog $(CATALOG)
	Scripts/bench/serve --serai $(SERAI)
	Scripts/bench/playground

fuzz: build ## Fuzz each language of the engine, and the whole command, for ten minutes each.
	Scripts/fuzz --seconds $(SECONDS)
	Scripts/fuzz-catalog --seconds $(SECONDS) --serai $(SERAI)

bootstrap:
	@Scripts/bootstrap

clean: ## Remove what was built; the site in public/ stays.
	rm -rf .build .build-*
