// What the engine says is wrong, in its own words, with what it suggests as buttons.

import { button, element, typed } from "./playground-elements.js";

const act = (play, suggestion) => {
  const { choices } = play;
  const { parameterName, suggestedName } = suggestion;
  if (suggestedName !== undefined) {
    const value = choices.parameters.get(parameterName);
    const text = choices.texts.get(parameterName);
    choices.remove(parameterName);
    if (text !== undefined) choices.type(suggestedName, text);
    else choices.give(suggestedName, value);
  } else if (suggestion.remove) choices.remove(parameterName);
  else choices.give(parameterName, suggestion.suggestedValue);
  play.changed();
  play.form.focus(suggestedName ?? parameterName);
};

const label = (play, suggestion) => {
  if (suggestion.suggestedName !== undefined) {
    return play.say("Give it to {name}", { name: suggestion.suggestedName });
  }
  if (suggestion.remove) return play.say("Leave it out");
  return play.say("Use {value}", { value: typed(suggestion.suggestedValue) });
};

/** A problem, as a paragraph and buttons; the engine speaks English. */
export const problem = (play, { id, severity, summary, explanation, help, suggestions = [] }, { isNamed = false } = {}) =>
  element("div", { className: severity === "error" ? "try-problem" : "try-problem is-warning" },
    element("p", { lang: "en" }, isNamed ? element("code", { textContent: `${severity}[${id}]` }) : null, isNamed ? " " : "",
      element("strong", { textContent: summary }),
      explanation ? ` ${explanation}` : "",
      help && suggestions.length === 0 ? element("span", { className: "field-help", textContent: ` ${help}` }) : null),
    ...suggestions.slice(0, 4).map((suggestion) =>
      button(label(play, suggestion), () => act(play, suggestion), { className: "chip" })));

/** All of them at once, for who does not see the fields. */
export const summary = (play) => {
  const list = element("ul", { className: "plain" });
  const title = element("strong", {});
  const node = element("div", { className: "callout callout-warning try-summary", hidden: true },
    element("p", {}, title), list);
  let said = "";
  let timer;
  return {
    node,
    show({ ok, problems = [] }) {
      const errors = problems.filter(({ severity }) => severity === "error");
      node.hidden = ok !== false;
      title.textContent = play.hasJourney ? play.say("The journey is as it was before, because:")
        : play.say("There is no journey yet, because:");
      list.replaceChildren(...errors.map((error) => {
        const name = play.form.name(error.parameterName);
        if (!name) return element("li", {}, problem(play, error));
        return element("li", {}, button(name, () => play.form.focus(error.parameterName), { className: "link" }),
          element("span", { lang: "en", textContent: `: ${error.summary}` }));
      }));
      const text = errors.length
        ? play.say(errors.length === 1 ? "1 problem" : "{count} problems", { count: errors.length }) + `: ${errors.map((error) => error.summary).join(". ")}` : "";
      clearTimeout(timer);
      // Not at every key: once somebody has stopped typing.
      timer = setTimeout(() => {
        if (text !== said) play.announce(said && !text ? play.say("The journey is up to date.") : text);
        said = text;
      }, 700);
    },
  };
};
