// The controls of a form, one for each `inputType`. Each has a `node`, the `target` that problems are said of, and
// `show(choices, state)`, which brings it to what has been chosen.

import { element, newId, typed } from "./playground-elements.js";

/** A control for text; what is typed becomes a value in the engine. */
const textual = (tag, properties) => (field) => {
  const control = element(tag, { id: field.id, ...properties });
  control.addEventListener("input", () => field.type(control.value));
  return {
    node: control, target: control,
    show(choices, state) {
      const text = choices.text(field.name);
      if (control.value !== text) control.value = text;
      control.placeholder = text ? "" : typed(state?.value ?? field.parameter.defaultValue);
    },
  };
};

const inputProperties = { className: "try-input", autocomplete: "off" };
const text = textual("input", { ...inputProperties, type: "text" });
const number = textual("input", { ...inputProperties, type: "text", inputMode: "decimal" });

/** A day or a time: such controls show no placeholder, so the default is told below. */
const calendar = (type) => (field) => {
  const control = textual("input", { ...inputProperties, type })(field);
  const note = element("p", { className: "field-help" });
  return {
    node: element("div", {}, control.node, note), target: control.target,
    show(choices, state) {
      control.show(choices, state);
      const value = choices.has(field.name) ? "" : typed(state?.value ?? field.parameter.defaultValue);
      note.hidden = !value;
      note.textContent = value ? field.say("Default: {value}", { value }) : "";
    },
  };
};
const textarea = textual("textarea", { ...inputProperties, rows: 3 });
const code = textual("textarea", { ...inputProperties, className: "try-input try-code", rows: 4, spellcheck: false });

/** A list of texts: an item a line. */
const lines = (field) => {
  const control = element("textarea", { id: field.id, className: "try-input", rows: 3, autocomplete: "off" });
  control.addEventListener("input", () => {
    const items = control.value.split("\n").map((line) => line.trim()).filter(Boolean);
    field.give(items.length ? items : undefined);
  });
  const shown = (value) => Array.isArray(value) ? value.map(typed).join("\n") : "";
  return {
    node: control, target: control,
    show(choices, state) {
      if (document.activeElement !== control || !choices.has(field.name)) {
        control.value = shown(choices.parameters.get(field.name));
      }
      control.placeholder = control.value ? "" : shown(state?.value ?? field.parameter.defaultValue);
    },
  };
};

/** One of a few: its value in JSON is the option's. */
const select = (field) => {
  const control = element("select", { id: field.id, className: "try-input" });
  const none = element("option", { value: "" });
  control.append(none, ...field.parameter.options.map(({ value, label }) =>
    element("option", { value: JSON.stringify(value), textContent: label })));
  const note = element("p", { className: "field-help" });
  control.addEventListener("change", () => {
    field.give(control.value === "" ? undefined : JSON.parse(control.value));
  });
  return {
    node: element("div", {}, control, note), target: control,
    show(choices, state) {
      const value = state?.value ?? field.parameter.defaultValue;
      const label = field.label(value);
      none.textContent = label ? field.say("Default: {value}", { value: label }) : field.say("Choose…");
      const chosen = field.chosen(choices);
      control.value = chosen === undefined ? "" : JSON.stringify(chosen);
      // A value that is none of the options, of a link or an example: said by the engine.
      if (control.selectedIndex < 0) control.value = "";
      const now = field.parameter.options.find((option) => JSON.stringify(option.value) === control.value);
      note.textContent = now?.description ?? "";
      note.hidden = !now?.description;
    },
  };
};

/** Buttons of which one or several can be on. */
const boxes = (field, type, options, read) => {
  const name = newId(field.name);
  const inputs = options.map(({ value }) => {
    const input = element("input", { type, name, id: newId("option") });
    input.addEventListener("change", () => field.give(read(inputs, value)));
    return input;
  });
  const node = element("div", { className: "try-options", role: type === "radio" ? "radiogroup" : "group",
    "aria-labelledby": `${field.id}-label`, id: field.id },
    ...options.map(({ label, description }, place) => element("label", {}, inputs[place],
      element("span", {}, label, description ? element("span", { className: "field-help", textContent: description }) : null))));
  return { node, target: node, inputs, focus: () => inputs[0]?.focus() };
};

const yesOrNo = (field) => {
  const options = [{ value: true, label: field.say("Yes") }, { value: false, label: field.say("No") }];
  const group = boxes(field, "radio", options, (_, value) => value);
  group.node.classList.add("is-inline");
  group.show = (choices, state) => {
    const given = field.chosen(choices);
    const value = typeof given === "string" ? given === "true" : given ?? state?.value ?? field.parameter.defaultValue;
    group.inputs[0].checked = value === true;
    group.inputs[1].checked = value === false;
  };
  return group;
};

const several = (field) => {
  const { options } = field.parameter;
  const group = boxes(field, "checkbox", options, (inputs) =>
    options.filter((_, place) => inputs[place].checked).map(({ value }) => value));
  group.show = (choices, state) => {
    const given = field.chosen(choices) ?? state?.value ?? field.parameter.defaultValue;
    const values = new Set((Array.isArray(given) ? given : []).map((value) => JSON.stringify(value)));
    for (const [place, option] of options.entries()) {
      group.inputs[place].checked = values.has(JSON.stringify(option.value));
    }
  };
  return group;
};

/** A template of this site, found by the search of this site. */
const templatePicker = (field) => {
  const list = element("datalist", { id: newId("templates") });
  const control = text(field);
  control.target.setAttribute("list", list.id);
  control.target.addEventListener("input", async () => {
    const { searchScript } = document.documentElement.dataset;
    const words = control.target.value.split("@")[0].replace(/\s+/g, " ").trim();
    if (!searchScript || !words) return;
    try {
      const engine = await (await import(searchScript)).openEngine();
      const { hits } = await engine.search(`q\t${words}\nl\t8`);
      const entries = await Promise.all(hits.map(([document]) => engine.entry(document)));
      list.replaceChildren(...entries.map((entry) => element("option", {
        value: entry.page.split("/").filter(Boolean).at(-1), textContent: entry.templateName,
      })));
    } catch { /* It can be typed all the same. */ }
  });
  return { ...control, node: element("div", {}, control.node, list) };
};

/** Whether a list is one of texts, so that lines will do. */
const isListOfTexts = ({ schema, constraints, defaultValue }) => {
  const kind = schema?.items?.type;
  if (kind !== undefined) return kind === "string";
  return !Array.isArray(defaultValue) || defaultValue.every((item) => typeof item === "string");
};

const kinds = {
  text, textarea, number, date: calendar("date"), time: calendar("time"), code, json: code, boolean: yesOrNo, select, multiselect: several,
  "template-picker": templatePicker,
};

/** The control for a parameter. */
export const control = (field) => {
  const { inputType, dataType, options } = field.parameter;
  const hasOptions = options?.length > 0;
  if (inputType === "select" && !hasOptions) return text(field);
  if (inputType === "multiselect" && !hasOptions) return lines(field);
  if (dataType === "array" && ["text", "textarea"].includes(inputType)) {
    return (isListOfTexts(field.parameter) ? lines : code)(field);
  }
  if (dataType === "object" && ["text", "textarea"].includes(inputType)) return code(field);
  return (kinds[inputType] ?? text)(field);
};
