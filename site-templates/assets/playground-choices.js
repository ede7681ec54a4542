// What a visitor has chosen: all that a link holds, and all that a journey is made of.

import { isMapping, typed } from "./playground-elements.js";

const prefix = "#try=";
const longestLink = 60_000;
const mostCustomizations = 50;

export class Choices {
  /** @param names of the template's parameters: others are not taken. */
  constructor(names) {
    this.names = new Set(names);
    this.clear();
  }

  clear() {
    /** Values by name, of controls that have values. */
    this.parameters = new Map();
    /** What was typed, by name; the engine makes values of it. */
    this.texts = new Map();
    this.locale = "";
    this.customizations = [];
  }

  give(name, value) {
    this.remove(name);
    if (value !== undefined && this.names.has(name)) this.parameters.set(name, value);
  }

  type(name, text) {
    this.remove(name);
    if (text !== "" && this.names.has(name)) this.texts.set(name, text);
  }

  remove(name) {
    this.parameters.delete(name);
    this.texts.delete(name);
  }

  has(name) { return this.parameters.has(name) || this.texts.has(name); }

  /** What is shown of it in a field. */
  text(name) { return this.texts.get(name) ?? typed(this.parameters.get(name)); }

  /** What the engine is asked with; what does not apply is left out. */
  request({ without = new Set(), customizations = this.customizations } = {}) {
    // In the template's order, so that the same choices are the same request.
    const applying = (map) => Object.fromEntries([...this.names]
      .filter((name) => map.has(name) && !without.has(name)).map((name) => [name, map.get(name)]));
    return {
      parameters: applying(this.parameters), texts: applying(this.texts), customizations,
      ...(this.locale ? { locale: this.locale } : {}),
    };
  }

  take({ parameters, texts, locale, customizations }) {
    this.clear();
    for (const [name, value] of Object.entries(isMapping(parameters) ? parameters : {})) this.give(name, value);
    for (const [name, text] of Object.entries(isMapping(texts) ? texts : {})) {
      if (typeof text === "string") this.type(name, text);
    }
    if (typeof locale === "string" && /^[A-Za-z0-9-]{1,35}$/.test(locale)) this.locale = locale;
    if (Array.isArray(customizations)) {
      this.customizations = customizations.filter(isMapping).slice(0, mostCustomizations);
    }
  }

  /** The fragment of an address that brings all of it back. */
  get fragment() {
    const { parameters, texts, customizations, locale } = this.request();
    const json = JSON.stringify({
      ...(this.parameters.size ? { parameters } : {}), ...(this.texts.size ? { texts } : {}),
      ...(locale ? { locale } : {}), ...(customizations.length ? { customizations } : {}),
    });
    let bytes = "";
    for (const byte of new TextEncoder().encode(json)) bytes += String.fromCharCode(byte);
    return prefix + btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  /** What a fragment says; nil where it says nothing that can be read. */
  static read(fragment) {
    if (!fragment.startsWith(prefix) || fragment.length > longestLink) return null;
    try {
      const bytes = atob(fragment.slice(prefix.length).replace(/-/g, "+").replace(/_/g, "/"));
      const json = new TextDecoder("utf-8", { fatal: true })
        .decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
      const said = JSON.parse(json);
      return isMapping(said) ? said : null;
    } catch {
      return null;
    }
  }
}
