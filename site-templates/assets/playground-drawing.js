// The engine's drawing, put into the page: only what drawings are made of is taken over.

const namespace = "http://www.w3.org/2000/svg";
const elements = new Set([
  "svg", "g", "a", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
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
  if (!elements.has(node.localName)) return null;
  const made = document.createElementNS(namespace, node.localName);
  for (const { name, value } of node.attributes) {
    if (name === "class") made.setAttribute("class", classes(value));
    else if (attributes.has(name) && !/url\s*\(|javascript:/i.test(value)) made.setAttribute(name, value);
    else if (name === "href" && node.localName === "a" && value.startsWith("#state-")) {
      made.setAttribute("href", value);
      made.dataset.state = value.slice("#state-".length);
    }
  }
  for (const child of node.childNodes) {
    const own = copy(child);
    if (own) made.append(own);
  }
  return made;
};

/** An SVG text as an element that can do nothing; nil where it is none. */
export const drawing = (text, label) => {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.localName !== "svg" || root.namespaceURI !== namespace) return null;
  const made = copy(root);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", label);
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
