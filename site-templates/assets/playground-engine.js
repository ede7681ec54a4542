// The page's side of the worker that the engine runs in.

/** How long an answer may take before the engine is started anew. */
const patience = 10_000;

/** What only the whole engine answers; most visitors ask none of it. */
const further = new Set(["export", "compare"]);

/** An engine with one opened template. */
export class Engine {
  constructor(code, opening) {
    Object.assign(this, { code, opening });
  }

  /** Loads the engine, and opens a template in it. */
  static async open({ path, integrity }, opening) {
    const response = await fetch(path, { integrity });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const engine = new Engine(await response.arrayBuffer(), opening);
    await engine.start();
    return engine;
  }

  async start() {
    this.worker = new Worker(new URL("./playground-worker.js", import.meta.url), { type: "module" });
    this.waiting = new Map();
    this.lastNumber = 0;
    this.worker.addEventListener("message", ({ data }) => {
      const wait = this.waiting.get(data.number);
      this.waiting.delete(data.number);
      if (!wait) return;
      clearTimeout(wait.timer);
      if (data.error) {
        this.end();
        wait.fail(new Error(data.error));
      } else wait.take(data.answer);
    });
    this.worker.addEventListener("error", () => this.end());
    await this.send({ code: this.code });
    this.opened = await this.send({ request: { call: "open", ...this.opening } });
  }

  /** Ends the worker; the next request starts another. */
  end() {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { fail, timer } of this.waiting.values()) {
      clearTimeout(timer);
      fail(new Error("The engine has ended"));
    }
    this.waiting.clear();
  }

  send(message) {
    return new Promise((take, fail) => {
      const number = this.lastNumber += 1;
      const timer = setTimeout(() => this.end(), patience);
      this.waiting.set(number, { take, fail, timer });
      this.worker.postMessage({ number, ...message });
    });
  }

  /** The answer to a request. */
  async ask(call, request = {}) {
    if (further.has(call) && !this.isWhole) return (await this.whole()).ask(call, request);
    if (!this.worker) await this.start();
    return this.send({ request: { call, ...request } });
  }

  /** The whole engine with the same template, loaded when it is first needed; tried again where that failed. */
  whole() {
    this.loading ??= this.loadWhole().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  async loadWhole() {
    const path = new URL("./playground-whole.wasm", import.meta.url);
    return Object.assign(await Engine.open({ path }, this.opening), { isWhole: true });
  }
}
