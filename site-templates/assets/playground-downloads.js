// What a visitor takes along: the journey in every form, a command line, and a link.

import { button, download, element } from "./playground-elements.js";

const formats = [
  ["parlant-python", "Parlant (Python)"], ["parlant-json", "Parlant (JSON)"], ["reactflow", "React Flow"],
  ["yaml", "YAML"], ["json", "JSON"], ["mermaid", "Mermaid"], ["svg", "SVG"],
];

export const downloads = (play) => {
  const { say } = play;
  const problems = element("div", { role: "status" });
  const command = element("code", {});
  const files = element("p", { className: "field-help" });
  const buttons = formats.map(([format, name]) => button(name, async () => {
    const answer = await play.engine.ask("export", { ...play.request(), format });
    problems.replaceChildren(...(answer.problems ?? []).map((problem) => play.problem(problem)));
    if (answer.text !== undefined) download(answer.fileName, answer.text, answer.mediaType);
  }, { className: "secondary", "data-format": format }));
  const copy = (label, text) => {
    const made = button(label, async () => {
      try {
        await navigator.clipboard.writeText(text());
        made.textContent = say("Copied");
      } catch {
        made.textContent = say("Select it by hand");
      }
      play.announce(made.textContent);
      setTimeout(() => { made.textContent = label; }, 1600);
    }, { className: "secondary" });
    return made;
  };
  const link = element("input", { className: "try-input", readOnly: true, "aria-label": say("Link") });
  const layers = button(say("Save customizations.json"), () => {
    download("customizations.json", `${JSON.stringify(play.choices.customizations, null, 2)}\n`, "application/json");
  }, { className: "secondary", hidden: true });
  return {
    node: element("div", {},
      element("h4", { textContent: say("Download the journey") }),
      element("p", { className: "try-actions" }, ...buttons), problems,
      element("h4", { textContent: say("As a command line") }),
      element("pre", { tabIndex: 0, className: "try-command" }, command), files,
      element("p", { className: "try-actions" }, copy(say("Copy the command"), () => command.textContent), layers),
      element("h4", { textContent: say("As a link") }),
      element("p", { className: "field-help",
        textContent: say("All that you chose is in the link itself; nothing is stored elsewhere.") }),
      link, element("p", { className: "try-actions" }, copy(say("Copy the link"), () => link.value))),
    show(answer) {
      link.value = location.href.split("#")[0] + play.choices.fragment;
      const hasLayers = play.choices.customizations.length > 0;
      layers.hidden = !hasLayers;
      files.textContent = hasLayers ? say("It reads customizations.json: save that beside it.") : "";
      files.hidden = !hasLayers;
      for (const made of buttons) made.disabled = answer.ok === false;
      if (answer.commandLine) command.textContent = answer.commandLine;
    },
  };
};
