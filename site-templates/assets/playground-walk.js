// A walk through the journey, as a chat: the agent speaks, and the visitor says how it goes on.

import { button, element } from "./playground-elements.js";
import { markCurrent } from "./playground-drawing.js";
import { call, condition } from "./playground-journey.js";

/** What is said on the way; help and the like is said on request, or when something goes wrong. */
const saidAtOnce = new Set(["entry", "confirmation", "exit", "custom", "error"]);

/** What is no doing of the customer's. */
const events = new Set(["automatic", "tool-success", "tool-failure", "timeout"]);

const said = (play, state, language) => {
  const { say } = play;
  const all = state.messages ?? [];
  const first = all.filter(({ messageType }) => saidAtOnce.has(messageType));
  const isWaiting = first.some(({ messageType }) => messageType !== "error");
  const now = isWaiting ? first.filter(({ messageType }) => messageType !== "error") : first;
  const rest = all.filter((message) => !now.includes(message));
  const bubble = ({ text }) => element("p", { className: "bubble", lang: language, textContent: text });
  return [
    element("p", { className: "chat-state quiet", textContent: state.stateName }),
    ...now.map(bubble),
    ...(state.actions ?? []).map((action) => call(say, action)),
    state.journeyTemplate ? element("p", { className: "try-call" }, `${say("Hands over to")} `,
      element("code", { textContent: state.journeyTemplate })) : null,
    rest.length ? element("details", { className: "chat-more" },
      element("summary", { textContent: say("Where need be") }), ...rest.map(bubble)) : null,
  ];
};

export const walk = (play) => {
  const { say } = play;
  let journey;
  /** The transitions that have been taken. */
  let path = [];
  const log = element("div", { className: "chat", role: "log", "aria-label": say("The conversation") });
  const choices = element("div", { className: "chat-choices", role: "group", "aria-label": say("How does it go on?") });
  const back = button(say("One step back"), () => go(path.slice(0, -1)), { className: "secondary" });
  const restart = button(say("From the start"), () => go([]), { className: "secondary" });
  const node = element("div", { className: "try-walk" }, log, choices,
    element("p", { className: "try-actions" }, back, restart));

  const stateOf = (id) => journey.states.find(({ stateId }) => stateId === id);
  const current = () => path.length ? path.at(-1).targetStateId : journey.initialState;

  /** What the visitor has chosen: something that the customer does, or something that happens. */
  const happened = (transition) => {
    const textContent = condition(say, transition);
    const className = events.has(transition.triggerType) ? "chat-event" : "bubble is-visitor";
    return textContent ? element("p", { className, textContent }) : null;
  };
  const draw = () => {
    const steps = [{ state: stateOf(journey.initialState) },
      ...path.map((transition) => ({ transition, state: stateOf(transition.targetStateId) }))];
    const language = journey.locale ?? play.opened.languages[0];
    // What has been said already stays, so that only what is new is read out.
    const keys = steps.map(({ transition, state }) => JSON.stringify([transition, state]));
    const kept = [...log.children].findIndex((item, place) => item.dataset.key !== keys[place]);
    const same = kept < 0 ? Math.min(log.children.length, keys.length) : kept;
    while (log.children.length > same) log.lastChild.remove();
    for (const { transition, state } of steps.slice(same)) {
      const item = element("div", {}, ...[
        transition ? happened(transition) : null,
        ...(transition?.actions ?? []).map((action) => call(say, action)),
        ...(state ? said(play, state, language) : []),
      ].filter(Boolean));
      item.dataset.key = keys[log.children.length];
      log.append(item);
    }
    const ways = journey.transitions.filter(({ sourceStateId }) => sourceStateId === current());
    choices.replaceChildren(...(ways.length === 0
      ? [element("p", { className: "quiet", textContent: say("The journey ends here.") })]
      : ways.map((way) => {
        const made = button("", () => go([...path, way]), { className: "chat-choice" });
        made.append(condition(say, way) || say("Go on"), element("span", { className: "quiet",
          textContent: ` → ${stateOf(way.targetStateId)?.stateName ?? way.targetStateId}` }));
        return made;
      })));
    back.disabled = restart.disabled = path.length === 0;
    mark();
  };
  const mark = () => markCurrent(play.figure, node.closest("[hidden]") ? "" : current());
  const go = (next) => {
    path = next;
    draw();
    log.scrollTop = log.scrollHeight;
    (choices.querySelector("button") ?? restart).focus({ preventScroll: true });
  };

  return {
    node, mark: () => journey && mark(),
    show(answer) {
      if (!answer.journey) return;
      journey = answer.journey;
      // The same way again, as far as it still leads.
      let place = journey.initialState;
      const kept = [];
      for (const { transitionId } of path) {
        const way = journey.transitions.find((one) => one.transitionId === transitionId && one.sourceStateId === place);
        if (!way) break;
        kept.push(way);
        place = way.targetStateId;
      }
      path = kept;
      draw();
    },
  };
};
