// What the playground's parts are made of. Texts of a catalog become text nodes, never HTML.

/** An element; names with a hyphen, `role` and `for` are attributes, all others properties. */
export const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (key.includes("-") || key === "role" || key === "for") {
      made.setAttribute(key, value);
    } else made[key] = value;
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
};

export const button = (text, act, properties = {}) => {
  const made = element("button", { type: "button", textContent: text, ...properties });
  made.addEventListener("click", act);
  return made;
};

let lastNumber = 0;
/** An id that nothing else on the page has. */
export const newId = (name) => `try-${name}-${lastNumber += 1}`;

/** A control with its label before it, and what helps below. */
export const labelled = (text, control, help) => {
  control.id ||= newId("control");
  const note = help ? element("p", { className: "field-help", id: `${control.id}-help`, textContent: help }) : null;
  if (note) control.setAttribute("aria-describedby", note.id);
  return element("div", { className: "field" },
    element("label", { for: control.id, textContent: text }), note, control);
};

/** A value as somebody would type it. */
export const typed = (value) => {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value, null, typeof value === "object" ? 2 : 0);
};

export const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Gives a text to the visitor as a file. */
export const download = (name, text, type) => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
