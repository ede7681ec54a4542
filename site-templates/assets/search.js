// Search in the page. The ranking is that of `serai search`: the same engine, as WebAssembly.

const root = document.documentElement;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const fetched = async (path, cache = "default") => {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** The engine, and as much of the index as requests have needed. */
class Engine {
  static async open() {
    const base = root.dataset.base;
    const [code, index] = await Promise.all([
      fetched(root.dataset.searchEngine), fetched(`${base}search-index.json`, "no-cache"),
    ]);
    const { instance } = await WebAssembly.instantiate(code, {});
    return new Engine(instance.exports, base, index);
  }

  constructor(exports, base, index) {
    this.exports = exports;
    if (exports.serai_open(...this.give(index)) !== 1) throw new Error("The index cannot be read");
    const { documents, digests, documentsPerFile, documentCount } = JSON.parse(decoder.decode(index));
    Object.assign(this, { base, digests, documentsPerFile, documentCount });
    this.documents = new Map(documents ? [[0, Promise.resolve(documents)]] : []);
    this.files = new Map();
  }

  give(...parts) {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const place = this.exports.serai_allocate(length);
    let offset = place;
    for (const part of parts) {
      new Uint8Array(this.exports.memory.buffer, offset, part.length).set(part);
      offset += part.length;
    }
    return [place, length];
  }

  answer(length) {
    return decoder.decode(new Uint8Array(this.exports.memory.buffer, this.exports.serai_result(), length));
  }

  /** Loads what a request needs: what it is can be known only step by step. */
  async prepare(lines) {
    for (let round = 0; round < 6; round += 1) {
      const names = this.answer(this.exports.serai_needs(...this.give(encoder.encode(lines))));
      const missing = names.split("\n").filter((name) => name && this.files.get(name) !== "loaded");
      if (missing.length === 0) return;
      await Promise.all(missing.map((name) => this.load(name)));
    }
  }

  /** A file of the index; what has changed has another digest. */
  file(name) {
    const [kind, number = 0] = name.split("-");
    return fetched(`${this.base}search/index/${name}.${this.digests[kind][number]}.json`);
  }

  load(name) {
    if (!this.files.has(name)) {
      this.files.set(name, this.file(name).then((bytes) => {
        const nameBytes = encoder.encode(name);
        const [place, length] = this.give(nameBytes, bytes);
        this.exports.serai_load(place, nameBytes.length, length);
        this.files.set(name, "loaded");
      }, (error) => {
        this.files.delete(name);
        throw error;
      }));
    }
    return this.files.get(name);
  }

  async search(lines) {
    await this.prepare(lines);
    return JSON.parse(this.answer(this.exports.serai_search(...this.give(encoder.encode(lines)))));
  }

  /** The words of a text, those that were searched for marked. */
  highlighted(text, lines) {
    const request = encoder.encode(lines);
    const bytes = encoder.encode(text);
    const [place, length] = this.give(request, bytes);
    const ranges = this.answer(this.exports.serai_highlight(place, request.length, length));
    const fragment = document.createDocumentFragment();
    let end = 0;
    for (const line of ranges.split("\n").filter(Boolean)) {
      const [from, to] = line.split(" ").map(Number);
      fragment.append(decoder.decode(bytes.subarray(end, from)));
      fragment.append(element("mark", { textContent: decoder.decode(bytes.subarray(from, to)) }));
      end = to;
    }
    fragment.append(decoder.decode(bytes.subarray(end)));
    return fragment;
  }

  /** How a template is listed. */
  async entry(number) {
    if (!this.digests) return (await this.documents.get(0))[number];
    const file = Math.floor(number / this.documentsPerFile);
    if (!this.documents.has(file)) {
      this.documents.set(file, this.file(`documents-${file}`)
        .then((bytes) => JSON.parse(decoder.decode(bytes))));
    }
    return (await this.documents.get(file))[number % this.documentsPerFile];
  }
}

let opening;
export const openEngine = () => opening ??= Engine.open().catch((error) => {
  opening = undefined;
  throw error;
});

const excerptLength = 180;

/** The first line of a template's text that has a word that was searched for, cut to what is around it. */
const excerpt = async (engine, entry, lines) => {
  const text = decoder.decode(await fetched(`${entry.page}index.md`));
  for (const line of text.split("\n")) {
    const words = line.replace(/\]\([^)]*\)|[#>*`|\\[\]]|^\s*-/g, " ").replace(/\s+/g, " ").trim();
    const marked = engine.highlighted(words, lines);
    const first = marked.querySelector("mark");
    if (!first) continue;
    const before = first.previousSibling?.textContent.length ?? 0;
    const start = before < 60 ? 0 : words.lastIndexOf(" ", before - 40) + 1;
    const cut = words.slice(start, start + excerptLength);
    return engine.highlighted(
      (start > 0 ? "… " : "") + cut + (start + excerptLength < words.length ? " …" : ""), lines);
  }
  return null;
};

/** The page of a template in this page's language. */
const pageOf = (entry) => root.dataset.folder
  ? root.dataset.base + root.dataset.folder + entry.page.slice(root.dataset.base.length) : entry.page;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const plain = (text) => text.replace(/[\t\n\r]/g, " ");

// MARK: - The field of every page

/** Shows the best few below the field while somebody types. */
export async function startField(field, say) {
  const list = element("ul", { id: "search-suggestions", className: "suggestions", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("Templates"));
  field.parentElement.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let active = -1;
  let asked = 0;

  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const choose = (place) => {
    active = place;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === place));
    }
    const option = list.children[place];
    if (option) {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const suggest = async () => {
    const number = asked += 1;
    const text = plain(field.value);
    if (text.trim() === "") return open(false);
    const engine = await openEngine();
    const lines = `q\t${text}\nl\t6`;
    const result = await engine.search(lines);
    const entries = await Promise.all(result.hits.map(([document]) => engine.entry(document)));
    if (number !== asked) return;
    list.replaceChildren(...entries.map((entry, index) => {
      const option = element("li", { id: `search-suggestion-${index}` },
        element("a", { href: pageOf(entry), tabIndex: -1 },
          element("strong", {}, engine.highlighted(entry.templateName, lines)),
          element("span", { className: "quiet", textContent: entry.category })));
      option.setAttribute("role", "option");
      return option;
    }));
    choose(-1);
    open(entries.length > 0 && document.activeElement === field);
  };

  field.addEventListener("input", () => suggest().catch(() => open(false)));
  field.addEventListener("blur", () => setTimeout(() => open(false), 150));
  field.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "Escape") return list.hidden ? field.blur() : open(false);
    if (list.hidden || count === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((active + step + count + 1) % (count + 1) === count ? -1 : (active + step + count + 1) % (count + 1));
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.href = list.children[active].querySelector("a").href;
    }
  });
  await openEngine().catch(() => {});
  if (field.value) await suggest().catch(() => {});
}

// MARK: - A page that is not there

/** Shows what the words of an address may have meant. */
export async function suggest(section) {
  const words = decodeURIComponent(location.pathname.slice(root.dataset.base.length))
    .replace(/\.\w+$/, "").split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !["templates", "index", "html"].includes(word)).join(" ");
  if (!words) return;
  const engine = await openEngine();
  const lines = `q\t${plain(words).slice(0, 200)}\nl\t5`;
  const result = await engine.search(lines);
  const entries = await Promise.all(result.hits.map(([document]) => engine.entry(document)));
  if (entries.length === 0) return;
  section.querySelector("ul").replaceChildren(...entries.map((entry) => element("li", {},
    element("a", { href: pageOf(entry) }, engine.highlighted(entry.templateName, lines)),
    element("span", { className: "quiet", textContent: entry.description }))));
  section.hidden = false;
}

// MARK: - The page

const pageSize = 10;
const facetTitles = new Map([
  ["category", "Category"], ["tag", "Tag"], ["complexity", "Complexity"], ["tool", "Needs tool"],
  ["mode", "Runs in"], ["author", "Author"], ["type", "Kind"], ["language", "Language"],
]);
/** The filters whose values are words of the interface. */
const spoken = new Set(["complexity", "type"]);
const shownValues = 8;

/** What is asked for, as the address says it. */
const readState = () => {
  const parameters = new URLSearchParams(location.search);
  // Controls take nothing else, and say so in the console.
  const shaped = (name, shape) => shape.test(parameters.get(name) ?? "") ? parameters.get(name) : "";
  const filters = [];
  for (const name of facetTitles.keys()) {
    for (const value of parameters.getAll(name)) filters.push([name, value]);
  }
  return {
    text: parameters.get("q") ?? "", sort: parameters.get("sort") ?? "", filters,
    since: shaped("since", /^\d{4}-\d\d-\d\d$/), until: shaped("until", /^\d{4}-\d\d-\d\d$/),
    min: shaped("min", /^\d{1,3}$/), max: shaped("max", /^\d{1,3}$/), shown: pageSize,
  };
};

const writeState = (state) => {
  const parameters = new URLSearchParams();
  if (state.text) parameters.set("q", state.text);
  for (const [name, value] of state.filters) parameters.append(name, value);
  for (const name of ["sort", "since", "until", "min", "max"]) {
    if (state[name]) parameters.set(name, state[name]);
  }
  const query = parameters.toString();
  return query ? `?${query}` : location.pathname;
};

const day = (text) => Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
const whole = (text, otherwise) => /^\d{1,9}$/.test(text) ? text : otherwise;

const requestLines = (state) => {
  const lines = [`q\t${plain(state.text)}`, `l\t${state.shown}`];
  for (const [name, value] of state.filters) lines.push(`f\t${name}\t${plain(value)}`);
  const since = state.since ? day(state.since) : NaN;
  const until = state.until ? day(state.until) : NaN;
  if (since >= 0 || until >= 0) {
    lines.push(`r\tupdated\t${since >= 0 ? since : 0}\t${until >= 0 ? until : 999_999_999}`);
  }
  if (state.min || state.max) {
    lines.push(`r\tparameters\t${whole(state.min, 0)}\t${whole(state.max, 999_999_999)}`);
  }
  if (state.sort) {
    const isRising = state.sort === "name" || state.sort === "parameters";
    lines.push(`s\t${plain(state.sort)}${isRising ? "\tasc" : ""}`);
  }
  return lines;
};

/** Runs the search page. */
export async function startPage(page, say) {
  const find = (name) => page.querySelector(`[data-${name}]`);
  const [form, results, count, facets, chips, more] =
    ["form", "results", "count", "facets", "chips", "more"].map(find);
  const field = form.elements.q;
  const controls = ["sort", "since", "until", "min", "max"];
  let state = readState();
  let engine;
  let asked = 0;
  const opened = new Set(["category", "complexity", "tag"]);

  const fill = () => {
    field.value = state.text;
    for (const name of controls) form.elements[name].value = state[name];
  };

  const card = (entry, lines) => {
    const facts = element("p", { className: "card-facts" },
      element("span", { className: "category", textContent: entry.category }),
      element("span", { textContent: `v${entry.version}` }),
      element("span", { textContent: say(entry.states === 1 ? "1 state" : "{count} states", { count: entry.states }) }));
    if (entry.rating) {
      facts.append(element("span", { className: "rating", textContent: `★ ${Number(entry.rating).toLocaleString(root.lang, { minimumFractionDigits: 1 })}` }));
    }
    if (entry.users) {
      facts.append(element("span", { textContent: say("{count} users", { count: entry.users }) }));
    } else if (entry.usersBelow) {
      facts.append(element("span", {
        textContent: say("fewer than {count} users", { count: entry.usersBelow }),
      }));
    }
    facts.append(element("span", { textContent: say("by {author}", { author: entry.author }) }));
    if (entry.isAbstract) facts.append(element("span", { className: "badge", textContent: say("base") }));
    if (entry.isDeprecated) {
      facts.append(element("span", { className: "badge badge-warning", textContent: say("deprecated") }));
    }
    const name = element("a", { href: pageOf(entry) }, engine.highlighted(entry.templateName, lines));
    const about = element("p", { className: "result-text" }, engine.highlighted(entry.description, lines));
    const item = element("li", { className: entry.isDeprecated ? "result is-deprecated" : "result" },
      element("h2", {}, name), about, facts);
    // What matches neither in the name nor in the description matches in its text: show where.
    if (state.text.trim() && !name.querySelector("mark") && !about.querySelector("mark")) {
      const place = element("p", { className: "result-excerpt quiet" });
      about.after(place);
      excerpt(engine, entry, lines).then((found) => found && place.append(found), () => {});
    }
    return item;
  };

  const facet = (name, values) => {
    const chosen = new Set(state.filters.filter(([own]) => own === name).map(([, value]) => value));
    const offered = values.filter(([value, , number]) => number > 0 || chosen.has(value))
      .sort((left, right) => chosen.has(right[0]) - chosen.has(left[0]) || right[2] - left[2]);
    if (offered.length === 0) return null;
    const box = element("details", { className: "facet", open: opened.has(name) || chosen.size > 0 },
      element("summary", { textContent: say(facetTitles.get(name) ?? name) }));
    box.addEventListener("toggle", () => opened[box.open ? "add" : "delete"](name));
    const list = element("ul", { className: "plain" });
    for (const [value, label, number] of offered) {
      const input = element("input", {
        type: "checkbox", name, value, checked: chosen.has(value), id: `facet-${name}-${value}`,
      });
      input.addEventListener("change", () => toggle(name, value, input.checked));
      list.append(element("li", { hidden: list.children.length >= shownValues && !chosen.has(value) },
        element("label", {}, input, element("span", { textContent: spoken.has(name) ? say(label) : label }),
          element("span", { className: "number quiet", textContent: String(number) }))));
    }
    box.append(list);
    if (offered.length > shownValues) {
      const button = element("button", {
        type: "button", className: "link", textContent: say("All {count}", { count: offered.length }),
      });
      button.addEventListener("click", () => {
        for (const item of list.children) item.hidden = false;
        button.remove();
      });
      box.append(button);
    }
    return box;
  };

  const showChips = (labels) => {
    const removals = state.filters.map(([name, value]) => {
      const label = labels.get(`${name}:${value}`) ?? value;
      const text = spoken.has(name) ? say(label) : label;
      const button = element("button", { type: "button", className: "chip", textContent: `${text} ×` });
      button.setAttribute("aria-label", `${say("Remove the filter")}: ${say(facetTitles.get(name))}, ${text}`);
      button.addEventListener("click", () => toggle(name, value, false));
      return button;
    });
    if (removals.length > 1) {
      const button = element("button", { type: "button", className: "link", textContent: say("Remove all") });
      button.addEventListener("click", () => change({ filters: [] }));
      removals.push(button);
    }
    chips.replaceChildren(...removals);
  };

  /** Keeps the keyboard where it was when the filters are drawn anew. */
  const showFacets = (result) => {
    const focused = document.activeElement?.id;
    const boxes = [...facetTitles.keys()].filter((name) => result.facets[name])
      .map((name) => facet(name, result.facets[name])).filter(Boolean);
    facets.replaceChildren(...boxes);
    if (focused && facets.querySelector(`#${CSS.escape(focused)}`)) {
      document.getElementById(focused).focus();
    }
    showChips(new Map(Object.entries(result.facets).flatMap(
      ([name, values]) => values.map(([value, label]) => [`${name}:${value}`, label]))));
  };

  const show = async () => {
    const number = asked += 1;
    engine ??= await openEngine();
    const lines = requestLines(state);
    const draw = async (result) => {
      const entries = await Promise.all(result.hits.map(([document]) => engine.entry(document)));
      if (number !== asked) return false;
      const text = lines.join("\n");
      results.replaceChildren(...entries.map((entry) => card(entry, text)));
      more.hidden = result.hits.length >= result.total;
      count.textContent = result.total === 0
        ? say("Nothing matches. Try fewer words, or remove a filter.")
        : say(result.isExact ? result.total === 1 ? "1 template" : "{count} templates"
          : "At least {count} templates", { count: result.total })
          + (result.corrections.length > 0
            ? `; ${say("searched for {words}", { words: result.corrections.join(", ") })}` : "");
      return true;
    };
    // First what can be shown at once; then, with more files, the counts and the exact total.
    if (!await draw(await engine.search(lines.join("\n")))) return;
    performance.mark("first-results");
    const whole = await engine.search([...lines, "c", "x"].join("\n"));
    if (await draw(whole)) showFacets(whole);
  };

  const failed = () => {
    count.textContent = say("The search could not be loaded. The lists of templates work without it.");
    document.querySelector(".without-script")?.classList.add("is-needed");
  };
  const change = (changes, { replaces = false } = {}) => {
    state = { ...state, shown: pageSize, ...changes };
    history[replaces ? "replaceState" : "pushState"](null, "", writeState(state));
    fill();
    return show().catch(failed);
  };
  const toggle = (name, value, isOn) => {
    const others = state.filters.filter(([own, known]) => own !== name || known !== value);
    return change({ filters: isOn ? [...others, [name, value]] : others });
  };

  field.addEventListener("input", () => change({ text: field.value }, { replaces: true }));
  for (const name of controls) {
    form.elements[name].addEventListener("change", () => change({ [name]: form.elements[name].value }));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ text: field.value });
  });
  more.addEventListener("click", async () => {
    const before = state.shown;
    state.shown += pageSize;
    await show().catch(failed);
    results.children[before]?.querySelector("a")?.focus();
  });
  addEventListener("popstate", () => {
    state = readState();
    fill();
    show().catch(failed);
  });
  // From the field down through the results, and up again.
  page.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...results.querySelectorAll("h2 a")];
    const stops = [field, ...links];
    const place = stops.indexOf(document.activeElement);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  fill();
  await show().catch(failed);
}
