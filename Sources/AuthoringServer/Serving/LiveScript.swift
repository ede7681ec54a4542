/// The script and the styles that show an author what happens to the files.
///
/// Nothing that comes from files is ever taken for markup.
enum LiveScript {
  static let source = #"""
    "use strict";
    (() => {
      const script = document.currentScript;
      const shown = Number(new URL(script.src).searchParams.get("generation"));
      const folder = new URL(".", script.src);
      const place = "serai-live-scroll";
      let panel, closedFor = "";

      const element = (name, className, text) => {
        const made = document.createElement(name);
        if (className) made.className = className;
        if (text !== undefined) made.textContent = text;
        return made;
      };

      const reload = () => {
        try { sessionStorage.setItem(place, JSON.stringify([location.href, scrollX, scrollY])); } catch { /* private */ }
        location.reload();
      };

      const restyle = ({ path, integrity }) => {
        const old = [...document.querySelectorAll('link[rel="stylesheet"]')];
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.integrity = integrity;
        link.href = path;
        link.addEventListener("load", () => old.forEach((each) => each.remove()));
        link.addEventListener("error", reload);
        document.head.append(link);
      };

      const entry = (problem) => {
        const item = element("li", problem.severity);
        const position = problem.line ? `:${problem.line}:${problem.column}` : "";
        item.append(element("code", "place", problem.file + position));
        const head = element("p", "summary");
        head.append(element("b", "", `${problem.severity}[${problem.id}]`), ` ${problem.summary}`);
        item.append(head);
        if (problem.explanation) item.append(element("p", "", problem.explanation));
        if (problem.help) item.append(element("p", "help", problem.help));
        return item;
      };

      const show = (state) => {
        const key = JSON.stringify(state.problems);
        panel?.remove();
        panel = undefined;
        if (!state.problems.length || key === closedFor) return;
        closedFor = "";
        panel = element("div");
        panel.id = "serai-live";
        const root = panel.attachShadow({ mode: "open" });
        const styles = document.createElement("link");
        styles.rel = "stylesheet";
        styles.href = new URL("live.css", folder).href;
        const box = element("section", state.counts.error ? "error" : "warning");
        box.setAttribute("role", "region");
        box.setAttribute("aria-label", "Problems in the catalog");
        const head = element("header");
        const count = (name) => state.counts[name] ? [`${state.counts[name]} ${name}${state.counts[name] === 1 ? "" : "s"}`] : [];
        head.append(element("strong", "", [...count("error"), ...count("warning")].join(", ")));
        if (state.isHeldBack) head.append(element("span", "", "The page is as it was before."));
        const close = element("button", "", "Close");
        close.type = "button";
        const leave = () => { closedFor = key; panel?.remove(); panel = undefined; };
        close.addEventListener("click", leave);
        box.addEventListener("keydown", (event) => { if (event.key === "Escape") leave(); });
        head.append(close);
        const list = element("ol");
        state.problems.forEach((problem) => list.append(entry(problem)));
        const rest = (state.counts.error ?? 0) + (state.counts.warning ?? 0) - state.problems.length;
        if (rest > 0) list.append(element("li", "", `… and ${rest} more: see the terminal`));
        box.append(head, list);
        // An open warning must not hide the page.
        if (!state.counts.error) box.classList.add("folded");
        root.append(styles, box);
        document.documentElement.append(panel);
      };

      const listen = () => {
        const source = new EventSource(new URL("events", folder));
        const on = (name, act) => source.addEventListener(name, (event) => act(JSON.parse(event.data)));
        on("problems", (state) => (state.first && state.generation !== shown ? reload() : show(state)));
        on("reload", reload);
        on("style", restyle);
        addEventListener("pagehide", () => source.close());
        addEventListener("pageshow", (event) => { if (event.persisted) reload(); });
      };

      try {
        const [url, x, y] = JSON.parse(sessionStorage.getItem(place) ?? "[]");
        sessionStorage.removeItem(place);
        if (url === location.href) addEventListener("load", () => scrollTo(x, y));
      } catch { /* private */ }
      listen();
    })();

    """#

  static let styles = """
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      box-sizing: border-box; padding: 0 1rem 0.5rem; background: #1c1b1a; color: #f3efe9;
      border-top: 4px solid #e0a100; font: 14px/1.45 system-ui, sans-serif; }
    section.error { border-color: #e5484d; }
    section.folded { inset: auto 1rem 1rem auto; max-width: min(40rem, 90vw); max-height: 30vh;
      border-radius: 0.5rem; }
    header { position: sticky; top: 0; display: flex; gap: 1rem; align-items: baseline;
      padding: 0.6rem 0; background: #1c1b1a; }
    button { margin-inline-start: auto; font: inherit; color: inherit; background: #3a3733;
      border: 1px solid #857d73; border-radius: 0.3rem; padding: 0.15rem 0.7rem; cursor: pointer; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: 0.5rem 0; border-top: 1px solid #3a3733; }
    p { margin: 0.15rem 0; overflow-wrap: anywhere; }
    .place { color: #9ec1ff; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
    .error b { color: #ff8b8e; }
    .warning b { color: #ffcf5c; }
    .help::before { content: "help: "; color: #9fe0b0; }

    """
}
