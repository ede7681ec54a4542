// The journey that has been made: its drawing, what came and went, its messages and its tools.

import { button, element, newId, typed } from "./playground-elements.js";
import { drawing } from "./playground-drawing.js";

/** What a state calls, in a line. */
export const call = (say, action) => element("p", { className: "try-call" },
  `${say("Calls")} `, element("code", { textContent: action.toolId }),
  action.toolInstruction ? `: ${action.toolInstruction}` : "",
  action.arguments && Object.keys(action.arguments).length
    ? element("code", { className: "try-arguments", textContent: typed(action.arguments) }) : null);

/** The sentence on a transition; nothing where there is none and nothing sets it off. */
export const condition = (say, transition) => {
  const kinds = {
    "automatic": "Without waiting", "user-input": "The customer answers", "confirmation": "The customer confirms",
    "tool-success": "The tool answers", "tool-failure": "The tool fails", "timeout": "Time is up",
  };
  const kind = kinds[transition.triggerType];
  return [transition.condition || (kind ? say(kind) : ""), transition.runtimeCondition]
    .filter(Boolean).join(" · ");
};

/** The drawing with its marks, redrawn at every change. */
export const diagram = (play) => {
  const { say } = play;
  const figure = element("figure", {
    className: "diagram try-diagram", tabIndex: 0, role: "group", "aria-label": say("Diagram of the journey"),
  });
  const note = element("p", { className: "legend try-marks" });
  const size = button(say("Actual size"), () => {
    const isLarge = figure.classList.toggle("is-large");
    size.setAttribute("aria-pressed", String(isLarge));
  }, { className: "link", "aria-pressed": "false" });
  figure.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-state]");
    if (!link) return;
    event.preventDefault();
    play.showState(link.dataset.state);
  });
  let svg;
  return {
    node: element("div", { className: "try-sight" }, figure, note), figure,
    show(answer) {
      figure.classList.toggle("is-old", answer.ok === false);
      if (!play.hasJourney) {
        figure.replaceChildren(element("p", { className: "empty",
          textContent: say("Fill in what is required, and the journey appears.") }));
      }
      if (!answer.journey) return;
      if (answer.diagramSvg !== svg) {
        svg = answer.diagramSvg;
        const made = svg ? drawing(svg, answer.journey) : null;
        const { scrollLeft, scrollTop } = figure;
        figure.replaceChildren(made ?? element("p", {
          className: "empty", textContent: say("This journey is too large to draw."),
        }));
        Object.assign(figure, { scrollLeft, scrollTop });
      }
      const names = new Map(answer.journey.states.map((state) => [state.stateId, state.stateName]));
      const marks = [
        ...(answer.added ?? []).map((id) => ["New: {name}", names.get(id) ?? id, "badge impact-added"]),
        ...(answer.changedStates ?? []).map((id) => ["Changed: {name}", names.get(id) ?? id, "badge"]),
        ...(answer.removed ?? []).map(({ stateName }) => ["Gone: {name}", stateName, "badge impact-removed"]),
      ];
      const shown = marks.slice(0, 8);
      const ways = answer.journey.transitions.length;
      note.replaceChildren(
        element("span", { textContent: say(names.size === 1 ? "1 state" : "{count} states", { count: names.size }) }),
        element("span", { textContent: say(ways === 1 ? "1 transition" : "{count} transitions", { count: ways }) }),
        size,
        ...shown.map(([text, name, className]) => element("span", { className, textContent: say(text, { name }) })));
      const moved = marks.filter(([text]) => text !== "Changed: {name}");
      if (moved.length) play.announce(moved.map(([text, name]) => say(text, { name })).join(", "));
    },
  };
};

const state = (play, own, answer, names) => {
  const { say } = play;
  const isNew = answer.added?.includes(own.stateId);
  const isChanged = answer.changedStates?.includes(own.stateId);
  const lang = answer.journey.locale ?? play.opened.languages[0];
  const exits = answer.journey.transitions.filter(({ sourceStateId }) => sourceStateId === own.stateId);
  return element("article", {
    className: `state try-state${isNew ? " is-new" : ""}${isChanged ? " is-changed" : ""}`,
    tabIndex: -1, "data-state-text": own.stateId,
  },
  element("h4", {}, own.stateName, " ", element("span", { className: "badge", textContent: own.stateType }),
    isNew ? element("span", { className: "badge impact-added", textContent: say("new") }) : null,
    isChanged ? element("span", { className: "badge badge-strong", textContent: say("changed") }) : null),
  ...(own.messages ?? []).map((message) => element("div", { className: "message" },
    element("p", { className: "message-kind", textContent: message.messageType }),
    element("blockquote", { lang, textContent: message.text }))),
  ...(own.actions ?? []).map((action) => call(say, action)),
  exits.length ? element("ul", { className: "exits", "aria-label": say("Leads to") }, ...exits.map((exit) =>
    element("li", {}, "→ ",
      button(names.get(exit.targetStateId) ?? exit.targetStateId, () => play.showState(exit.targetStateId), { className: "link" }),
      element("span", { className: "quiet", textContent: ` ${condition(say, exit)}` })))) : null);
};

/** All that is said, state by state, and the tools that are needed. */
export const messages = (play) => {
  const { say } = play;
  const states = element("div", {});
  const tools = element("div", {});
  const node = element("div", {}, states, tools);
  return {
    node,
    show(answer) {
      node.classList.toggle("is-old", answer.ok === false);
      if (!answer.journey) return;
      const names = new Map(answer.journey.states.map((own) => [own.stateId, own.stateName]));
      states.replaceChildren(...answer.journey.states.map((own) => state(play, own, answer, names)));
      const needed = answer.tools ?? [];
      tools.replaceChildren(element("h4", { id: newId("tools"), textContent: say("Tools that it needs") }),
        needed.length === 0 ? element("p", { className: "empty", textContent: say("None.") })
          : element("ul", { className: "plain" }, ...needed.map((tool) => element("li", {},
            element("code", { textContent: tool.toolId }), tool.description ? ` ${tool.description}` : "",
            element("span", { className: "quiet",
              textContent: ` (${tool.states.map((id) => names.get(id) ?? id).join(", ")})` })))));
    },
    reveal(stateId) {
      const own = [...states.children].find((child) => child.dataset.stateText === stateId);
      own?.scrollIntoView({ block: "nearest" });
      own?.focus({ preventScroll: true });
    },
  };
};
