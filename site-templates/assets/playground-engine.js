// The page's side of the worker that the engine runs in.

/** How long an answer may take before the engine is started anew. */
const patience = 10_000;

const load = async ({ path, integrity }) => {
  const response = await fetch(path, { integrity });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
};

/** An engine with one opened template. */
export class Engine {
  constructor(code, opening, whole) {
    Object.assign(this, { code, opening, whole, waiting: new Map(), lastNumber: 0 });
  }

  /**
   * Loads an engine, and opens a template in it.
   *
   * What visitors seldom run may be left out of the engine: it traps there, and `whole`, loaded then, takes its place.
   */
  static async open(code, opening, whole) {
    const engine = new Engine(await load(code), opening, whole);
    await engine.enough(() => engine.started());
    return engine;
  }

  /** The answer to a request. */
  async ask(call, request = {}) {
    const asked = { call, ...request };
    const answer = await this.enough(async () => {
      await this.started();
      return this.send({ request: asked });
    });
    if (call === "make" && answer.ok) this.made = asked;
    return answer;
  }

  /** What an action comes to; where this engine has not got it in it, with the whole one. */
  async enough(action) {
    const { code } = this;
    try {
      return await action();
    } catch (error) {
      const hasGrown = this.code !== code;
      if (!error.hasTrapped || !(hasGrown || this.whole)) throw error;
      await this.grow();
      return action();
    }
  }

  /** Takes the whole engine from now on, loaded once; tried again where that failed. */
  grow() {
    this.growing ??= load(this.whole).then((code) => {
      Object.assign(this, { code, whole: undefined });
    }).catch((error) => {
      this.growing = undefined;
      throw error;
    });
    return this.growing;
  }

  /** Starts the worker where there is none. */
  started() {
    this.starting ??= this.start().catch((error) => {
      this.end(error);
      throw error;
    });
    return this.starting;
  }

  async start() {
    await this.growing;
    this.worker = new Worker(new URL("./playground-worker.js", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.take(data));
    this.worker.addEventListener("error", () => this.end());
    await this.send({ code: this.code });
    this.opened = await this.send({ request: { call: "open", ...this.opening } });
    // The next journey is compared with the last one.
    if (this.made) await this.send({ request: this.made });
  }

  take({ number, answer, error, hasTrapped }) {
    const wait = this.waiting.get(number);
    if (!wait) return;
    if (error) return this.end(Object.assign(new Error(error), { hasTrapped }));
    this.waiting.delete(number);
    clearTimeout(wait.timer);
    wait.take(answer);
  }

  /** Ends the worker; the next request starts another. */
  end(error = new Error("The engine has ended")) {
    this.worker?.terminate();
    Object.assign(this, { worker: undefined, starting: undefined });
    for (const { fail, timer } of this.waiting.values()) {
      clearTimeout(timer);
      fail(error);
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
}
