// Parts of which one is shown at a time (ARIA Authoring Practices, "Tabs").

import { button, element, newId } from "./playground-elements.js";

/** @param parts `[name, node]` of each; `chosen` is told when another is shown. */
export const tabs = (label, parts, chosen) => {
  const bar = element("div", { className: "try-tabs", role: "tablist", "aria-label": label });
  const panels = [];
  const choose = (place) => {
    for (const [index, tab] of [...bar.children].entries()) {
      tab.setAttribute("aria-selected", String(index === place));
      tab.tabIndex = index === place ? 0 : -1;
      panels[index].hidden = index !== place;
    }
    chosen(place);
  };
  for (const [place, [name, node]] of parts.entries()) {
    const panel = element("div", { role: "tabpanel", id: newId("panel"), tabIndex: 0, className: "try-panel" }, node);
    const tab = button(name, () => choose(place), { role: "tab", id: newId("tab"), "aria-controls": panel.id });
    panel.setAttribute("aria-labelledby", tab.id);
    bar.append(tab);
    panels.push(panel);
  }
  bar.addEventListener("keydown", (event) => {
    const place = [...bar.children].indexOf(document.activeElement);
    const last = parts.length - 1;
    const next = { ArrowRight: place === last ? 0 : place + 1, ArrowLeft: place === 0 ? last : place - 1, Home: 0, End: last }[event.key];
    if (next === undefined || place < 0) return;
    event.preventDefault();
    choose(next);
    bar.children[next].focus();
  });
  const start = () => choose(0);
  return { node: element("div", {}, bar, ...panels), choose, start };
};
