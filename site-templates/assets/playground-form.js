// The form that is made of a template's parameters.

import { button, element, newId, typed } from "./playground-elements.js";
import { control } from "./playground-controls.js";

/** One parameter's part of the form. */
class Field {
  constructor(play, parameter) {
    Object.assign(this, { play, parameter, say: play.say, name: parameter.parameterName });
    this.parameter.options ??= [];
    this.id = newId("parameter");
    this.control = control(this);
    const isGroup = this.control.node.classList.contains("try-options");
    this.mark = element("span", { className: "badge", textContent: this.say("required"), hidden: true });
    this.label = (value) => this.optionLabel(value);
    this.heading = element(isGroup ? "span" : "label", {
      className: "field-name", id: `${this.id}-label`, ...(isGroup ? {} : { for: this.id }),
      textContent: parameter.displayName, lang: play.contentLanguage,
    });
    this.reset = button(this.say("Reset"), () => {
      this.change(() => this.play.choices.remove(this.name));
      this.focus();
    }, { className: "link", "aria-label": `${this.say("Reset")}: ${parameter.displayName}`, hidden: true });
    this.help = element("p", {
      className: "field-help", id: `${this.id}-help`, lang: play.contentLanguage, textContent: parameter.description,
    });
    this.problems = element("div", { className: "field-problems", id: `${this.id}-problems` });
    this.node = element("div", { className: "field", "data-parameter": this.name },
      element("div", { className: "field-head" }, this.heading, this.mark, this.reset),
      this.help, this.control.node, this.problems);
    this.control.target.setAttribute("aria-describedby", `${this.help.id} ${this.problems.id}`);
  }

  optionLabel(value) {
    if (value === undefined || value === null) return "";
    const known = this.parameter.options.find((option) => JSON.stringify(option.value) === JSON.stringify(value));
    return known?.label ?? typed(value);
  }

  change(act) {
    this.isTouched = true;
    act();
    this.play.changed();
  }

  give(value) { this.change(() => this.play.choices.give(this.name, value)); }
  type(text) { this.change(() => this.play.choices.type(this.name, text)); }

  /** The value that was chosen; what was typed is matched with the options. */
  chosen(choices) {
    if (choices.parameters.has(this.name)) return choices.parameters.get(this.name);
    const text = choices.texts.get(this.name);
    return this.parameter.options.find(({ value }) => typed(value) === text)?.value ?? text;
  }

  focus() { (this.control.focus ?? (() => this.control.target.focus()))(); }

  show(choices, state, problems) {
    this.node.hidden = state?.applies === false;
    this.mark.hidden = !(state?.isRequired ?? this.parameter.isRequired);
    this.reset.hidden = !choices.has(this.name);
    this.control.show(choices, state);
    // What nobody has got to yet is not wrong; it is said above the journey.
    this.isTouched ||= choices.has(this.name);
    if (!this.isTouched) problems = problems.filter(({ id }) => id !== "missing-parameter");
    const isWrong = problems.some(({ severity }) => severity === "error");
    // A group of boxes has no such state; its problems describe it.
    if (this.control.target.getAttribute("role") !== "group") {
      this.control.target.setAttribute("aria-invalid", String(isWrong));
    }
    this.node.classList.toggle("is-wrong", isWrong);
    this.problems.replaceChildren(...problems.map((problem) => this.play.problem(problem)));
  }
}

/** The form; `show` brings it to an answer of the engine. */
export const form = (play) => {
  const fields = play.opened.parameters.map((parameter) => new Field(play, parameter));
  const node = element("form", { className: "try-form", noValidate: true, "aria-label": play.say("Parameters") },
    ...fields.map((field) => field.node));
  if (fields.length === 0) {
    node.append(element("p", { className: "empty", textContent: play.say("None: the journey is always the same.") }));
  }
  node.addEventListener("submit", (event) => event.preventDefault());
  return {
    node,
    focus: (name) => fields.find((field) => field.name === name)?.focus(),
    forget() { for (const field of fields) field.isTouched = false; },
    name: (name) => fields.find((field) => field.name === name)?.parameter.displayName,
    show({ parameters = [], problems = [] }) {
      const states = new Map(parameters.map((state) => [state.parameterName, state]));
      for (const field of fields) {
        field.show(play.choices, states.get(field.name), problems.filter((problem) => problem.parameterName === field.name));
      }
    },
  };
};
