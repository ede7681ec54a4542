// The engine that makes templates of somebody's own: the playground's with the rules of the catalog, in a file of its
// own that is loaded when somebody makes one.

import { Engine } from "./playground-engine.js";

const json = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
};

/** What knows of a template all that it takes to make another from it. */
export class Authoring {
  /** `code` is the engine's path and integrity, `about` where the API tells of the template. */
  constructor(code, opening, about) {
    Object.assign(this, { code, opening, about: new URL(about, location.href) });
  }

  /** The engine and what it has to know of the catalog, loaded once. */
  load() {
    this.loaded ??= Promise.all([
      Engine.open(this.code, this.opening), json(new URL("../authoring.json", this.about)),
    ]).catch((error) => {
      this.loaded = undefined;
      throw error;
    });
    return this.loaded;
  }

  /** A version as it was written; null for one that the site does not show. */
  async written(name) {
    const response = await fetch(new URL(`${name}.json`, this.about));
    return response.ok ? response.json() : null;
  }

  /** A new template, and what is wrong with it; the engine says what else it has to see for that. */
  async extend(request) {
    const [engine, catalog] = await this.load();
    const sources = {};
    for (;;) {
      const answer = await engine.ask("extend", { ...request, catalog, sources });
      if (!answer.needs) return answer;
      await Promise.all(answer.needs.map(async (name) => { sources[name] = await this.written(name); }));
    }
  }
}
