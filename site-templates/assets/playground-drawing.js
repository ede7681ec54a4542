// The engine's drawing, put into the page: only what drawings are made of is taken over.

const namespace = "http://www.w3.org/2000/svg";
const elements = new Set([
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
]);
const attributes = new Set([
  "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "viewBox", "points",
  "transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
  "stroke-dasharray", "font-size", "font-family", "font-weight", "font-style", "text-anchor", "opacity",
  "dominant-baseline", "aria-label", "aria-hidden",
]);

const classes = (text) => text.split(/\s+/).filter((name) => /^journey-[\w-]+$/.test(name)).join(" ");

const copy = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || node.namespaceURI !== namespace) return null;
  // A link of the engine's is its content here: where states lead is decided below.
  if (node.localName === "a") {
    const content = document.createDocumentFragment();
    content.append(...[...node.childNodes].map(copy).filter(Boolean));
    return content;
  }
  if (!elements.has(node.localName)) return null;
  const made = document.createElementNS(namespace, node.localName);
  for (const { name, value } of node.attributes) {
    if (name === "class") made.setAttribute("class", classes(value));
    else if (attributes.has(name) && !/url\s*\(|javascript:/i.test(value)) made.setAttribute(name, value);
  }
  for (const child of node.childNodes) {
    const own = copy(child);
    if (own) made.append(own);
  }
  return made;
};

const linked = (stateId, name) => {
  const link = document.createElementNS(namespace, "a");
  link.setAttribute("href", `#state-${encodeURIComponent(stateId)}`);
  link.setAttribute("aria-label", name);
  link.dataset.state = stateId;
  return link;
};

/** Makes a link of each state: its title in the drawing begins with its name. */
const link = (root, states) => {
  const open = [...states];
  for (const group of root.querySelectorAll("g.journey-state")) {
    const title = group.querySelector("title")?.textContent ?? "";
    const place = open.findIndex(({ stateName }) => title.startsWith(`${stateName} (`));
    if (place < 0) continue;
    const [{ stateId, stateName }] = open.splice(place, 1);
    const own = linked(stateId, stateName);
    group.replaceWith(own);
    own.append(group);
  }
};

/** A journey's drawing as an element that can do nothing but lead to its states; nil where the text is no drawing. */
export const drawing = (text, { title, states }) => {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.localName !== "svg" || root.namespaceURI !== namespace) return null;
  const made = copy(root);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", title);
  link(made, states);
  return made;
};

/** Shows where a walk is. */
export const markCurrent = (figure, stateId) => {
  for (const link of figure.querySelectorAll("a[data-state]")) {
    const isCurrent = link.dataset.state === stateId;
    link.classList.toggle("is-current", isCurrent);
    if (isCurrent) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
};
