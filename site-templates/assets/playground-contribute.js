// What a visitor can give to the catalog without a clone: a template of their own, a review, a collection. Each
// becomes a file and its path, for the forge's page for new files or for saving.

import { button, download, element, labelled } from "./playground-elements.js";
import { scalar } from "./playground-yaml.js";

/** Longer addresses are refused by forges. */
const longestAddress = 7_500;
const isId = (text) => text.length <= 64 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
const today = () => new Date().toISOString().slice(0, 10);

/** Where the forge opens a new file with this content; nil where it cannot. */
export const forgeAddress = (pattern, path, text) => {
  if (!pattern) return null;
  const address = pattern.replace(/\{(path|content)\}/g,
    (_, name) => encodeURIComponent(name === "path" ? path : text));
  return /^https?:\/\//i.test(address) && URL.canParse(address) && address.length <= longestAddress ? address : null;
};

const file = (play, { path, text }) => {
  const { say } = play;
  const address = forgeAddress(play.newFileURL, path, text);
  const isTooLong = play.newFileURL && !address;
  return element("div", { className: "try-file" },
    element("p", {}, element("strong", { textContent: say("Goes to") }), " ", element("code", { textContent: path })),
    element("pre", { tabIndex: 0 }, element("code", { textContent: text })),
    isTooLong ? element("p", { className: "field-help", textContent: say("It is too long for the forge's address: save it, and add it there.") }) : null,
    element("p", { className: "try-actions" },
      address ? element("a", {
        className: "button", href: address, target: "_blank", rel: "noopener noreferrer",
        textContent: say("Open on the forge"),
      }) : null,
      button(say("Save the file"), () => download(path.split("/").at(-1), text, "application/yaml"), { className: "secondary" })));
};

const input = (properties = {}) => element("input", { className: "try-input", type: "text", autocomplete: "off", ...properties });

/** A form whose answers become files. */
const contribution = (play, title, text, fields, make) => {
  const result = element("div", { role: "status" });
  const form = element("form", { noValidate: true, className: "try-contribution" },
    element("p", { className: "field-help", textContent: text }), ...fields,
    element("p", { className: "try-actions" }, element("button", { className: "button", textContent: play.say("Make the file") })));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    for (const control of form.elements) control.removeAttribute("aria-invalid");
    let made;
    try {
      made = await make();
    } catch (error) {
      error.control?.setAttribute("aria-invalid", "true");
      error.control?.focus();
      made = { problems: [{ severity: "error", summary: error.message, isOurs: true }] };
    }
    result.replaceChildren(
      ...(made.problems ?? []).map((problem) => problem.isOurs
        ? element("p", { className: "try-problem", textContent: problem.summary })
        : play.problem(problem, { isNamed: true })),
      ...(made.files ?? []).map((one) => file(play, one)));
  });
  return element("details", { className: "try-part" }, element("summary", { textContent: title }), form, result);
};

const refuse = (control, text) => {
  throw Object.assign(new Error(text), { control });
};

const checked = (play, control) => {
  const text = control.value.trim();
  if (!isId(text)) {
    refuse(control, play.say("“{text}” is no id: lower-case words of letters and digits, joined by hyphens.", { text }));
  }
  return text;
};
const needed = (play, control) => {
  const text = control.value.trim();
  if (!text) refuse(control, play.say("This is needed: {name}", { name: control.labels[0].textContent }));
  return text;
};

const ownTemplate = (play) => {
  const { say } = play;
  const [id, name, author] = [input({ value: `my-${play.opened.templateId}`.slice(0, 64) }), input({ value: play.opened.templateName }), input()];
  return contribution(play, say("Make your own from this"),
    say("A new template that extends this one, with what you chose as its defaults. It stays up to date with this one."),
    [labelled(say("Id"), id), labelled(say("Name"), name), labelled(say("Author's handle"), author)],
    async () => {
      const answer = await play.authoring.extend({
        ...play.request(), templateId: checked(play, id), templateName: needed(play, name),
        author: checked(play, author), date: today(),
      });
      const files = answer.text === undefined ? [] : [{ path: answer.path, text: answer.text }, ...(answer.files ?? [])];
      return { problems: answer.problems, files };
    });
};

const review = (play) => {
  const { say } = play;
  const user = input();
  const text = element("textarea", { className: "try-input", rows: 4 });
  const score = element("select", { className: "try-input" }, ...[5, 4, 3, 2, 1].map((number) =>
    element("option", { value: String(number), textContent: "★".repeat(number), "aria-label": say("{rating} of 5", { rating: number }) })));
  return contribution(play, say("Write a review"), say("What you think of this version, for others to read."),
    [labelled(say("Your handle"), user), labelled(say("Score"), score), labelled(say("Review (Markdown)"), text)],
    async () => {
      const lines = [`score: ${Number(score.value)}`, `version: "${play.opened.version}"`, `date: ${today()}`];
      const said = text.value.replace(/\r\n?/g, "\n").trim();
      if (said) lines.push(`review: ${scalar(said)}`);
      const path = `ratings/${play.opened.templateId}/${checked(play, user)}.yaml`;
      return { files: [{ path, text: `${lines.join("\n")}\n` }] };
    });
};

const collection = (play) => {
  const { say } = play;
  const [id, title, about, curator] = [input(), input(), element("textarea", { className: "try-input", rows: 2 }), input()];
  const items = element("textarea", { className: "try-input try-code", rows: 4, spellcheck: false });
  items.value = `${play.opened.templateId}: \n`;
  return contribution(play, say("Start a collection"), say("Templates that go together, this one among them."),
    [labelled(say("Id"), id), labelled(say("Title"), title), labelled(say("Description"), about),
      labelled(say("Curator's handle"), curator),
      labelled(say("Templates"), items, say("One a line, with a note behind a colon: order-status: A good first one"))],
    async () => {
      const collectionId = checked(play, id);
      const lines = [`collectionId: ${collectionId}`, `title: ${scalar(needed(play, title))}`,
        `description: ${scalar(needed(play, about))}`, `curator: ${checked(play, curator)}`, "items:"];
      const rows = items.value.split("\n").map((row) => row.trim()).filter(Boolean);
      if (rows.length === 0) needed(play, items);
      for (const row of rows) {
        const [, template, note] = /^([^:\s]+)\s*:?\s*(.*)$/.exec(row) ?? [];
        if (!template || !isId(template.split("@")[0])) {
          refuse(items, say("“{text}” names no template.", { text: row }));
        }
        lines.push(`  - template: ${scalar(template)}`);
        if (note) lines.push(`    note: ${scalar(note)}`);
      }
      return { files: [{ path: `collections/${collectionId}.yaml`, text: `${lines.join("\n")}\n` }] };
    });
};

export const contributions = (play) => ({
  node: element("div", {}, play.authoring ? ownTemplate(play) : null, review(play), collection(play)),
  show() {},
});
