// What every page can do with JavaScript: theme, search as one types, copying, languages of messages, a
// diagram that grows, and reading offline. Without it every page reads as well.

const root = document.documentElement;

// Theme: as the system has it until somebody chooses.
for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* for this page only */ }
    show();
  });
  system.addEventListener("change", show);
  show();
}

// What is said here: in English, or in the page's language, whose texts are a file of their own.
const texts = root.dataset.texts
  ? await fetch(root.dataset.texts).then((response) => response.json()).catch(() => ({})) : {};
/** A text of the page's language, with values for its `{names}`; `count` chooses between one and more. */
const say = (key, values = {}) => {
  const known = texts[key] ?? key;
  const form = typeof known === "string" ? known
    : known[new Intl.PluralRules(root.lang).select(values.count)] ?? known.other;
  return form.replace(/\{(\w+)\}/g, (_, name) => values[name]);
};

// Search: loaded when somebody goes there, not before.
const searchField = document.querySelector("[data-search-field]");
const searchPage = document.querySelector("[data-search-page]");
if (root.dataset.searchScript && searchField) {
  let loading;
  const load = () => loading ??= import(root.dataset.searchScript);
  const suggestions = document.querySelector("[data-suggestions]");
  if (suggestions) load().then((search) => search.suggest(suggestions)).catch(() => {});
  if (searchPage) load().then((search) => search.startPage(searchPage, say));
  else {
    searchField.addEventListener("focus", () => {
      load().then((search) => search.startField(searchField, say));
    }, { once: true });
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    const field = searchPage?.querySelector("input[type=search]") ?? searchField;
    field.focus();
    field.select();
  });
}

// Copying: a button beside what can be copied.
const status = document.querySelector("[data-status]");
for (const block of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = say("Copy");
  button.setAttribute("aria-label", `${say("Copy")}: ${block.dataset.copy}`);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(block.querySelector("code").textContent.trim());
      button.textContent = say("Copied");
    } catch {
      button.textContent = say("Select it by hand");
    }
    if (status) status.textContent = button.textContent;
    setTimeout(() => { button.textContent = say("Copy"); }, 1600);
  });
  block.append(button);
}

// Messages in one language at a time, the visitor's where it is there.
for (const picker of document.querySelectorAll("[data-language-picker]")) {
  const texts = [...document.querySelectorAll("[data-message-language]")];
  const known = [...picker.options].map((option) => option.value).filter(Boolean);
  const show = (language) => {
    for (const message of new Set(texts.map((text) => text.parentElement))) {
      const own = texts.filter((text) => text.parentElement === message);
      const has = own.some((text) => text.dataset.messageLanguage === language);
      for (const [place, text] of own.entries()) {
        text.hidden = language !== "" && (has ? text.dataset.messageLanguage !== language : place > 0);
      }
    }
  };
  const wanted = [...(root.dataset.folder ? [root.lang] : []), ...navigator.languages]
    .map((tag) => tag.split("-")[0]).find((tag) => known.includes(tag));
  picker.value = wanted ?? known[0] ?? "";
  picker.addEventListener("change", () => show(picker.value));
  show(picker.value);
}

// Diagrams that grow and shrink; the mouse wheel stays with the page.
for (const figure of document.querySelectorAll("[data-zoom]")) {
  const drawing = figure.querySelector("svg");
  const tools = figure.parentElement.querySelector("[data-zoom-tools]");
  if (!drawing || !tools) continue;
  const width = Number(drawing.getAttribute("width"));
  const height = Number(drawing.getAttribute("height"));
  let scale = null;
  const apply = () => {
    drawing.classList.toggle("is-zoomed", scale !== null);
    drawing.setAttribute("width", String(scale === null ? width : Math.round(width * scale)));
    drawing.setAttribute("height", String(scale === null ? height : Math.round(height * scale)));
    tools.querySelector("[data-zoom-level]").textContent =
      scale === null ? say("fits") : `${Math.round(scale * 100)} %`;
  };
  const fitted = () => drawing.getBoundingClientRect().width / width;
  const change = (factor) => {
    scale = Math.min(3, Math.max(0.25, (scale ?? fitted()) * factor));
    apply();
  };
  const acts = { in: () => change(1.25), out: () => change(0.8), fit: () => { scale = null; apply(); } };
  for (const [name, act] of Object.entries(acts)) {
    tools.querySelector(`[data-zoom-${name}]`)?.addEventListener("click", act);
  }
  figure.addEventListener("keydown", (event) => {
    const act = { "+": acts.in, "=": acts.in, "-": acts.out, "0": acts.fit }[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
}

// The playground: loaded when somebody opens it, or comes by a link that says what to open it with.
for (const section of document.querySelectorAll("[data-playground]")) {
  const open = section.querySelector("[data-playground-open]");
  const without = section.querySelector("[data-playground-without]");
  if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
    open.hidden = true;
    without.classList.add("is-needed");
    continue;
  }
  const start = async () => {
    open.disabled = true;
    open.textContent = say("Opening…");
    try {
      await (await import(section.dataset.playground)).openPlayground(section, say);
      open.hidden = true;
      section.querySelector("h2").tabIndex = -1;
      section.querySelector("h2").focus({ preventScroll: true });
    } catch {
      open.disabled = false;
      open.textContent = say("Try again");
      without.classList.add("is-needed");
    }
  };
  open.addEventListener("click", start);
  if (location.hash.startsWith("#try=")) {
    section.scrollIntoView();
    start();
  }
}

// Offline: what has been read can be read again.
if ("serviceWorker" in navigator && isSecureContext && location.protocol !== "file:") {
  navigator.serviceWorker.register(`${root.dataset.base}sw.js`).then(() => navigator.serviceWorker.ready)
    .then((registration) => {
      const keep = (urls) => registration.active?.postMessage({ keep: urls });
      keep([location.href.split("#")[0]]);
      // What was loaded before there was a worker, and what is loaded later without it.
      new PerformanceObserver((list) => keep(list.getEntries().map((entry) => entry.name)))
        .observe({ type: "resource", buffered: true });
    }).catch(() => { /* A host without it serves as before. */ });
}
