// The playground: a form made of a template's parameters, and the journey that the engine makes of what is chosen.
// Loaded when somebody opens it; nothing that is typed leaves the browser.

import { Authoring } from "./playground-authoring.js";
import { Choices } from "./playground-choices.js";
import { contributions } from "./playground-contribute.js";
import { customizations } from "./playground-customizations.js";
import { downloads } from "./playground-downloads.js";
import { button, element, labelled } from "./playground-elements.js";
import { Engine } from "./playground-engine.js";
import { form } from "./playground-form.js";
import { diagram, messages } from "./playground-journey.js";
import { problem, summary } from "./playground-problems.js";
import { tabs } from "./playground-tabs.js";
import { walk } from "./playground-walk.js";

const root = document.documentElement;

const json = async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

/** What the parts have in common: what was chosen, the engine, and what to do when something changes. */
class Play {
  constructor(section, say, engine, version) {
    Object.assign(this, { section, say, engine, opened: engine.opened, version });
    this.newFileURL = section.dataset.newFile ?? "";
    this.contentLanguage = section.dataset.language;
    this.choices = new Choices(this.opened.parameters.map(({ parameterName }) => parameterName));
    this.left = new Set();
    this.status = element("div", { className: "visually-hidden", role: "status" });
  }

  problem(one, options) { return problem(this, one, options); }

  announce(text) { this.status.textContent = text; }

  request(options) { return this.choices.request({ without: this.left, ...options }); }

  /** Makes the journey anew, once a frame at most; while the engine works, what is chosen meanwhile waits. */
  changed() {
    this.isStale = true;
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => this.make());
  }

  async make() {
    try {
      while (this.isStale) {
        this.isStale = false;
        const start = performance.now();
        const answer = await this.engine.ask("make", this.request());
        if (this.isStale) continue;
        const left = new Set((answer.parameters ?? []).filter(({ applies }) => applies === false)
          .map(({ parameterName }) => parameterName));
        // What does not apply is not given; what applies again is.
        const changes = [...left].some((name) => !this.left.has(name) && this.choices.has(name))
          || [...this.left].some((name) => !left.has(name) && this.choices.has(name));
        this.left = left;
        if (changes) {
          this.isStale = true;
          continue;
        }
        this.answer = answer;
        this.hasJourney ||= Boolean(answer.journey);
        for (const part of this.parts) part.show(answer);
        this.section.dataset.took = (performance.now() - start).toFixed(1);
      }
    } catch (error) {
      this.answer = { ok: false, problems: [{ severity: "error", summary: error.message }] };
      for (const part of this.parts) part.show(this.answer);
    } finally {
      this.isWaiting = false;
      if (this.isStale) this.changed();
    }
  }
}

/** Examples, the language of messages, and starting over. */
const toolbar = (play) => {
  const { say, choices, opened } = play;
  const examples = element("select", { className: "try-input" },
    element("option", { value: "", textContent: say("Choose…") }),
    ...play.version.examples.map(({ name, title }, place) =>
      element("option", { value: String(place), textContent: title || name })));
  examples.addEventListener("change", () => {
    if (examples.value === "") return;
    takeExample(play, play.version.examples[Number(examples.value)]);
    play.changed();
  });
  const names = new Intl.DisplayNames([root.lang], { type: "language", fallback: "code" });
  const name = (tag) => {
    try { return names.of(tag); } catch { return tag; }
  };
  const languages = element("select", { className: "try-input" }, ...opened.languages.map((tag) =>
    element("option", { value: tag, textContent: name(tag) })));
  languages.addEventListener("change", () => {
    choices.locale = languages.value;
    play.changed();
  });
  const node = element("div", { className: "try-toolbar" },
    play.version.examples.length ? labelled(say("Fill in an example"), examples) : null,
    opened.languages.length > 1 ? labelled(say("Messages in"), languages) : null,
    button(say("Start over"), () => {
      choices.clear();
      play.form.forget();
      examples.value = "";
      play.changed();
    }, { className: "secondary" }));
  return {
    node,
    show() {
      if (play.firstExample !== undefined) examples.value = String(play.firstExample);
      play.firstExample = undefined;
      const tag = choices.locale || opened.languages[0];
      if (![...languages.options].some(({ value }) => value === tag)) {
        languages.append(element("option", { value: tag, textContent: name(tag) }));
      }
      languages.value = tag;
    },
  };
};

const takeExample = (play, example) => {
  const { locale, customizations } = play.choices;
  play.choices.take({ parameters: example.parameters, locale: example.locale ?? locale, customizations });
};

/** What is shown first: what the link says, or an example that makes a journey, or nothing. */
const fillAtFirst = async (play, said) => {
  if (said) return play.choices.take(said);
  const own = root.lang.split("-")[0];
  const language = play.opened.languages.includes(own) ? own : play.opened.languages[0];
  const speaks = ({ locale }) => (locale ?? play.opened.languages[0]).split("-")[0] === language;
  const { examples } = play.version;
  for (const example of [...examples.filter(speaks), ...examples].slice(0, 5)) {
    takeExample(play, example);
    if ((await play.engine.ask("make", play.choices.request())).ok) {
      play.firstExample = examples.indexOf(example);
      break;
    }
    play.choices.clear();
  }
  if (language !== play.opened.languages[0]) play.choices.locale = language;
};

const addStyle = (path, integrity) => new Promise((done) => {
  const link = element("link", { rel: "stylesheet", href: path, integrity });
  link.addEventListener("load", done);
  link.addEventListener("error", done);
  document.head.append(link);
});

/** Opens the playground of a section in it. */
export async function openPlayground(section, say) {
  const { dataset } = section;
  const said = Choices.read(location.hash);
  const [template, about] = await Promise.all([
    json(dataset.template), json(dataset.about), addStyle(dataset.style, dataset.styleIntegrity),
  ]);
  const version = about.versions.find((one) => one.version === template.version) ?? {};
  version.examples ??= [];
  const opening = { template, language: dataset.language, tools: JSON.parse(dataset.tools) };
  const engine = await Engine.open({ path: dataset.engine, integrity: dataset.engineIntegrity }, opening, {
    path: new URL("./playground-whole.wasm", import.meta.url),
  });
  if (!engine.opened.ok) {
    const problems = engine.opened.problems ?? [];
    return section.append(...problems.map((one) => problem({ say }, { ...one, suggestions: [] })));
  }
  const play = new Play(section, say, engine, version);
  play.authoring = dataset.authoring ? new Authoring(
    { path: dataset.authoring, integrity: dataset.authoringIntegrity }, opening, dataset.about) : null;
  play.form = form(play);
  const drawn = diagram(play);
  play.figure = drawn.figure;
  const texts = messages(play);
  const walking = walk(play);
  const [problems, bar, layers, files, own] =
    [summary, toolbar, customizations, downloads, contributions].map((make) => make(play));
  const views = tabs(say("The journey"), [
    [say("Messages and tools"), texts.node], [say("Walk through"), walking.node], [say("Customize"), layers.node],
    [say("Take along"), files.node], [say("Contribute"), own.node],
  ], () => walking.mark());
  play.showState = (stateId) => {
    views.choose(0);
    texts.reveal(stateId);
  };
  const shown = { show() { views.node.hidden = !play.hasJourney; } };
  play.parts = [shown, play.form, problems, bar, drawn, texts, walking, layers, files, own];
  await fillAtFirst(play, said);
  section.querySelector("[data-playground-place]").replaceChildren(bar.node, element("div", { className: "try-columns" },
    element("div", { className: "try-left" }, element("h3", { textContent: say("Parameters") }), play.form.node),
    element("div", { className: "try-right" },
      element("h3", { textContent: say("Journey") }), problems.node, drawn.node, views.node)), play.status);
  section.classList.add("is-open");
  views.start();
  await play.make.call(Object.assign(play, { isStale: true, isWaiting: true }));
  addEventListener("hashchange", () => {
    const later = Choices.read(location.hash);
    if (!later) return;
    play.choices.take(later);
    play.changed();
  });
}
