// swift-tools-version: 6.2

import PackageDescription

/// Settings of every target: the strictest the compiler offers, so that a slip is found here.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A module that compiles natively and to WebAssembly (Embedded Swift: no Foundation, no existentials).
func portable(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

/// A module that needs the operating system.
func native(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a module; fixtures are folders beside them that are read where they are.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], hasFixtures: Bool = false
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: hasFixtures ? ["Fixtures"] : [], swiftSettings: strict)
}

/// The modules that a browser runs too.
let portableModules = [
  "Diagnostics", "Values", "Decoding", "SemanticVersions", "Patterns", "JSONPath", "JSONSchema",
  "YAML", "Expressions", "Handlebars", "JourneyTemplates", "Inheritance", "JourneyGraphs",
  "Instantiation", "Comparison", "Exchange", "Playground", "TemplateRules", "Authoring",
  "Search",
]

let package = Package(
  name: "serai",
  products: [
    .executable(name: "serai", targets: ["serai"]),
    // Draws the pictures that links to templates are shown with.
    .executable(name: "serai-draw", targets: ["serai-draw"]),
    // Everything that a browser runs too.
    .library(name: "SeraiEngine", type: .static, targets: portableModules + ["SeraiEngine"]),
    // Reading, checking and publishing a catalog.
    .library(name: "SeraiSite", targets: ["SeraiSite"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Portable modules, each depending only on those above it.
    portable("Diagnostics"),
    portable("Values", ["Diagnostics"]),
    portable("Decoding", ["Diagnostics", "Values"]),
    portable("SemanticVersions"),
    portable("Patterns"),
    portable("JSONPath", ["Diagnostics", "Values", "Patterns"]),
    portable("JSONSchema", ["Diagnostics", "Values", "Patterns"]),
    portable("YAML", ["Diagnostics", "Values"]),
    portable("Expressions", ["Values", "Patterns"]),
    portable("Handlebars", ["Diagnostics", "Values"]),
    portable("JourneyTemplates", ["Diagnostics", "Values", "Decoding", "SemanticVersions"]),
    portable(
      "Inheritance",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "JSONPath", "Expressions",
        "JourneyTemplates",
      ]),
    portable("JourneyGraphs", ["Diagnostics", "JourneyTemplates"]),
    portable(
      "Instantiation",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "Patterns", "JSONPath",
        "JSONSchema", "Expressions", "Handlebars", "JourneyTemplates", "Inheritance",
        "JourneyGraphs",
      ]),
    portable(
      "Comparison",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "Expressions", "JourneyTemplates",
        "Inheritance",
      ]),
    portable(
      "Exchange",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "JSONPath", "YAML",
        "JourneyTemplates", "Inheritance", "JourneyGraphs", "Instantiation",
      ]),
    portable(
      "Playground",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "YAML", "JourneyTemplates",
        "Inheritance", "JourneyGraphs", "Instantiation", "Comparison", "Exchange",
      ]),
    portable(
      "TemplateRules",
      [
        "Diagnostics", "Values", "Decoding", "Patterns", "JSONSchema", "Expressions", "Handlebars",
        "JourneyTemplates", "Inheritance", "JourneyGraphs", "Comparison",
      ]),
    portable(
      "Authoring",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "YAML", "JourneyTemplates",
        "Inheritance", "Instantiation", "Playground", "TemplateRules",
      ]),
    portable("Search"),
    portable("SeraiEngine", portableModules.map { .byName(name: $0) }),

    // Debian's C libraries.
    .systemLibrary(
      name: "CMarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),

    // What Swift leaves out of the C library: the kinds of file systems.
    .systemLibrary(name: "CStatFS"),

    // Native modules.
    native("Files", ["Diagnostics", "CStatFS", "CZlib"]),
    native("Caching", ["Files", "COpenSSL", "CXXHash"]),
    native("UsageCounting", ["Diagnostics", "Decoding", "SemanticVersions", "Files"]),
    native("CatalogReading", ["Diagnostics", "Values", "Decoding", "Files", "YAML"]),
    native(
      "CatalogModel",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "JourneyTemplates", "Files",
        "Caching", "CatalogReading", "UsageCounting",
      ]),
    native(
      "GitHistory", ["Diagnostics", .product(name: "Subprocess", package: "swift-subprocess")]),
    native(
      "Validation",
      [
        "Diagnostics", "Values", "SemanticVersions", "JSONPath", "JSONSchema", "Patterns",
        "Expressions", "Handlebars",
        "JourneyTemplates", "Inheritance", "JourneyGraphs", "Instantiation", "Comparison",
        "TemplateRules", "Files", "CatalogReading", "CatalogModel", "Decoding", "GitHistory",
        "Markdown", "Caching",
      ]),
    .plugin(
      name: "EmbedRulePages", capability: .buildTool(), dependencies: ["embed-rule-pages"]),
    .executableTarget(name: "embed-rule-pages", swiftSettings: strict),
    .target(
      name: "RulePages", exclude: ["README.md"], swiftSettings: strict,
      plugins: ["EmbedRulePages"]),
    native(
      "Insights",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "JourneyTemplates",
        "JourneyGraphs", "Files", "UsageCounting", "CatalogModel", "Caching", "Search",
      ]),
    native("SearchIndexing", ["Values", "Search", "Files", "Caching"]),
    native("Markdown", ["CMarkGFM"]),
    native(
      "Rendering",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "Handlebars", "JourneyTemplates",
        "Inheritance", "JourneyGraphs", "Comparison", "Files", "UsageCounting", "CatalogModel",
        "CatalogReading", "Insights", "Markdown", "RulePages", "Search", "SearchIndexing",
        "COpenSSL", "Caching",
      ]),
    native("Publishing", ["Diagnostics", "Files", "Caching", "CZlib", "CBrotli"]),
    native(
      "AuthoringServer",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "JourneyTemplates", "Inheritance",
        "Instantiation", "Files", "Caching", "CatalogReading", "CatalogModel", "Validation",
        "Insights", "Rendering", "GitHistory", "Search", "SearchIndexing", "YAML",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    native(
      "SeraiSite",
      [
        "SeraiEngine", "Files", "CatalogReading", "CatalogModel", "Validation", "Insights",
        "Rendering", "Publishing",
      ]),
    native(
      "SeraiCommand",
      [
        "Diagnostics", "Values", "Decoding", "SemanticVersions", "JourneyTemplates", "Inheritance",
        "JourneyGraphs", "Instantiation", "Comparison", "Exchange", "Playground", "JSONPath",
        "YAML", "TemplateRules", "Authoring",
        "Files", "CatalogReading", "CatalogModel", "UsageCounting", "Validation", "GitHistory",
        "RulePages", "Insights", "Rendering", "Publishing", "Search", "SearchIndexing", "Caching",
        "AuthoringServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Values", "JSONPath", "JSONSchema", "SemanticVersions", "Expressions", "Handlebars", "YAML",
        "Patterns",
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .target(
      name: "ConformanceSuites",
      dependencies: [
        "Values", "JSONPath", "JSONSchema", "SemanticVersions", "Expressions", "Handlebars", "YAML",
      ],
      exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "conformance",
      dependencies: [
        "ConformanceSuites", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "serai", dependencies: ["SeraiCommand"], swiftSettings: strict),
    .executableTarget(name: "serai-draw", dependencies: ["CRSVG"], swiftSettings: strict),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "FuzzTargets"),
    tests(of: "ConformanceSuites", ["Values"]),
    tests(of: "Values", ["Diagnostics"]),
    tests(of: "Decoding", ["Values", "Diagnostics"]),
    tests(of: "SemanticVersions"),
    tests(of: "Patterns"),
    tests(of: "JSONPath", ["Diagnostics", "Values"]),
    tests(of: "JSONSchema", ["Diagnostics", "Values"]),
    tests(of: "YAML", ["Diagnostics", "Values"]),
    tests(of: "Expressions", ["Values"]),
    tests(of: "Handlebars", ["Values"], hasFixtures: true),
    tests(
      of: "JourneyGraphs",
      ["Decoding", "Diagnostics", "JourneyTemplates", "SemanticVersions", "Values"],
      hasFixtures: true),
    tests(
      of: "Inheritance",
      ["Values", "Diagnostics", "Decoding", "JourneyTemplates", "SemanticVersions"]),
    tests(
      of: "Instantiation",
      [
        "Values", "Diagnostics", "Decoding", "JourneyTemplates", "SemanticVersions", "YAML",
        "Inheritance", "JourneyGraphs",
      ], hasFixtures: true),
    tests(
      of: "Comparison",
      ["Values", "Diagnostics", "Decoding", "JourneyTemplates", "SemanticVersions", "YAML"],
      hasFixtures: true),
    tests(
      of: "Exchange",
      [
        "Values", "Diagnostics", "Decoding", "JourneyTemplates", "SemanticVersions",
        "Instantiation", "YAML",
      ],
      hasFixtures: true),
    tests(of: "Playground", ["Values", "YAML"], hasFixtures: true),
    tests(of: "SearchIndexing", ["Values", "Search", "Caching"]),
    tests(of: "SeraiEngine", portableModules.map { .byName(name: $0) }),
    tests(of: "CatalogReading", ["Values", "Diagnostics", "Files", "YAML"], hasFixtures: true),
    tests(
      of: "CatalogModel",
      [
        "Caching", "Decoding", "Diagnostics", "Files", "CatalogReading", "JourneyTemplates",
        "Values",
      ]),
    tests(of: "TemplateRules"),
    tests(of: "Authoring", ["Values", "YAML"], hasFixtures: true),
    tests(
      of: "Validation",
      [
        "Values", "Diagnostics", "Files", "CatalogReading", "CatalogModel", "GitHistory",
        "TemplateRules", "Authoring", "Decoding", "Inheritance", "Playground", "SemanticVersions",
      ],
      hasFixtures: true),
    tests(of: "Markdown"),
    tests(
      of: "Rendering",
      ["Values", "Files", "Handlebars", "CatalogModel", "Decoding", "Validation", "Insights"]),
    tests(of: "UsageCounting", ["Diagnostics", "Files"]),
    tests(
      of: "Insights",
      [
        "CatalogModel", "Decoding", "Diagnostics", "Files", "JourneyTemplates", "SemanticVersions",
        "UsageCounting", "Validation", "Caching", "Search",
      ]),
    tests(of: "Caching", ["Files"]),
    tests(of: "Publishing", ["Files", "Caching"]),
    tests(
      of: "AuthoringServer",
      [
        "CatalogModel", "Decoding", "Diagnostics", "Files", "Insights", "Rendering", "Validation",
        "Values",
      ]),
    tests(
      of: "SeraiCommand",
      [
        "Diagnostics", "Files", "Values", "Decoding", "CatalogReading", "TemplateRules",
        "Validation", "RulePages", "JSONSchema",
      ],
      hasFixtures: true),
  ]
)

// What libFuzzer runs; `Scripts/fuzz` builds it, with libFuzzer's own main function.
if Context.environment["SERAI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Fuzzing",
      exclude: ["README.md", "Seeds", "Findings"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
