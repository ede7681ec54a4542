// Changes to the journey beyond its parameters: added, looked at as a difference, and taken back one by one.

import { button, element, isMapping, labelled, typed } from "./playground-elements.js";

/** The lines of a comparison, as the command line prints them. */
const difference = (lines) => element("pre", { className: "try-difference", tabIndex: 0, lang: "en" },
  element("code", {}, ...lines.flatMap((pieces) => [
    ...pieces.map(({ text, style }) => element("span", { className: `piece-${/^[a-z]+$/.test(style) ? style : "plain"}`, textContent: text })),
    "\n",
  ])));

const skeleton = (type, targets) => JSON.stringify({
  customizationId: "my-change", customizationType: type,
  targetPath: targets[0]?.targetPath ?? "$.stateTemplates", targetScope: targets[0]?.targetScope ?? "template",
  customizationData: {},
}, null, 2);

export const customizations = (play) => {
  const { say, choices, opened } = play;
  const texts = opened.targets?.filter(({ text }) => typeof text === "string") ?? [];
  const takesTexts = texts.length > 0 && opened.customizationTypes.includes("content-override");
  const list = element("ul", { className: "plain try-layers" });
  const effect = element("div", {});
  const preview = element("div", { role: "status" });
  let answer = {};
  let asked = 0;

  const freeId = (wanted) => {
    const taken = new Set(choices.customizations.map(({ customizationId }) => customizationId));
    let number = 1;
    while (taken.has(`${wanted}-${number}`)) number += 1;
    return taken.has(wanted) || wanted === "my-change" ? `${wanted}-${number}` : wanted;
  };

  /** What the layers change, against the journey without them or with fewer of them. */
  const compare = async (before, after) => {
    const result = await play.engine.ask("compare", {
      before: play.request({ customizations: before }), after: play.request({ customizations: after }),
    });
    return result.lines ? [result.lines.length ? difference(result.lines)
      : element("p", { className: "empty", textContent: say("Nothing changes.") })]
      : (result.problems ?? []).map((problem) => play.problem(problem));
  };
  const showEffect = async () => {
    const number = asked += 1;
    if (choices.customizations.length === 0 || answer.ok === false) return effect.replaceChildren();
    const shown = await compare([], choices.customizations);
    if (number === asked) {
      effect.replaceChildren(element("h4", { textContent: say("What they change") }), ...shown);
    }
  };

  // A text of one's own for a message.
  const target = element("select", { className: "try-input" }, ...texts.map(({ name }, place) =>
    element("option", { value: String(place), textContent: name })));
  const text = element("textarea", { className: "try-input", rows: 4 });
  const isFirstLanguage = () => !choices.locale || choices.locale === opened.languages[0];
  const fill = () => {
    const own = texts[Number(target.value)];
    const [, state] = /stateTemplates\[\?@\.templateId=='([^']*)'\]/.exec(own?.targetPath) ?? [];
    const [, message] = /messageTemplates\[\?@\.messageId=='([^']*)'\]/.exec(own?.targetPath) ?? [];
    const said = answer.journey?.states.find(({ stateId }) => stateId === state)?.messages
      ?.find(({ messageId }) => messageId === message)?.text;
    text.value = isFirstLanguage() ? own?.text ?? "" : said ?? own?.text ?? "";
  };
  target.addEventListener("change", fill);
  const worded = () => {
    const own = texts[Number(target.value)];
    const data = isFirstLanguage() ? { template: text.value } : { locales: { [choices.locale]: text.value } };
    return {
      customizationId: freeId("my-change"), customizationType: "content-override", targetPath: own.targetPath,
      targetScope: own.targetScope, customizationData: data, description: own.name,
    };
  };

  // Anything else, as JSON.
  const type = element("select", { className: "try-input" }, ...opened.customizationTypes.map((name) =>
    element("option", { value: name, textContent: name })));
  const json = element("textarea", { className: "try-input try-code", rows: 9, spellcheck: false });
  json.value = skeleton(type.value, opened.targets ?? []);
  type.addEventListener("change", () => {
    try {
      json.value = JSON.stringify({ ...JSON.parse(json.value), customizationType: type.value }, null, 2);
    } catch { json.value = skeleton(type.value, opened.targets ?? []); }
  });
  const written = () => {
    const said = JSON.parse(json.value);
    if (!isMapping(said)) throw new Error(say("A customization is a JSON object."));
    return { ...said, customizationId: freeId(typed(said.customizationId) || "my-change") };
  };

  const acts = (make) => {
    const tried = (act) => async () => {
      try {
        await act(make());
      } catch (error) {
        preview.replaceChildren(element("p", { className: "try-problem", textContent: error.message }));
      }
    };
    return element("p", { className: "try-actions" },
      button(say("Preview"), tried(async (layer) => {
        preview.replaceChildren(element("h4", { textContent: say("What it would change") }),
          ...await compare(choices.customizations, [...choices.customizations, layer]));
      }), { className: "secondary" }),
      button(say("Add"), tried(async (layer) => {
        choices.customizations.push(layer);
        preview.replaceChildren();
        play.changed();
        play.announce(say("Added: {name}", { name: layer.customizationId }));
      }), { className: "button" }));
  };

  const item = (layer, place) => {
    const id = typed(layer.customizationId);
    const own = (answer.problems ?? []).filter(({ customizationId }) => customizationId === id);
    return element("li", {},
      element("div", { className: "field-head" }, element("strong", { textContent: typed(layer.description) || id }),
        element("code", { textContent: typed(layer.customizationType) }),
        button(say("Take back"), () => {
          choices.customizations.splice(place, 1);
          play.changed();
          play.announce(say("Taken back: {name}", { name: id }));
        }, { className: "link", "aria-label": `${say("Take back")}: ${id}` })),
      ...own.map((problem) => play.problem(problem)),
      element("details", {}, element("summary", { textContent: "JSON" }),
        element("pre", { tabIndex: 0 }, element("code", { textContent: JSON.stringify(layer, null, 2) }))));
  };

  const node = element("div", {}, element("h4", { textContent: say("Customizations") }), list);
  if (opened.customizationTypes.length === 0) {
    node.append(element("p", { className: "empty", textContent: say("This template takes none.") }));
  } else {
    if (takesTexts) {
      node.append(element("div", { className: "try-part" }, element("h4", { textContent: say("Say it in other words") }),
        labelled(say("Message"), target), labelled(say("Text"), text), acts(worded)));
    }
    node.append(element("details", { className: "try-part" },
      element("summary", { textContent: say("Any other change, as JSON") }),
      labelled(say("Kind of change"), type), labelled(say("Customization"), json), acts(written)));
    node.append(preview, effect);
  }
  fill();
  let language = choices.locale;
  return {
    node,
    show(made) {
      answer = { ...answer, ...made };
      if (language !== choices.locale) {
        language = choices.locale;
        fill();
      }
      list.replaceChildren(...(choices.customizations.length ? choices.customizations.map(item)
        : [element("li", { className: "empty", textContent: say("None yet.") })]));
      showEffect().catch(() => effect.replaceChildren());
    },
  };
};
