// Lines that must not type-check say so; all others must.
import type { TemplateParameters, TemplateVersion } from "./templates";

type Order = TemplateParameters["order-status@1.2.0"];
type Beta = TemplateParameters["order-status@2.0.0-beta.1"];

export const least: Order = { companyName: "Fjell", named: "x", channel: "email" };
export const much: Order = {
  companyName: "Fjell", named: "x", channel: 2.5, days: 3, vip: true, languages: ["en", "de"],
  lists: [1, "a", null], settings: { a: { b: 1 } }, next: "order-status@^1.0.0", spelt: "A",
  made: "abc", usual: "as always",
};
export const quoted: Order["channel"] = "say \"hi\"\\";

export const missing: Order = { companyName: "Fjell", channel: "email" }; // error
export const unknownName: Order = { ...least, hotLine: "1" }; // error
export const wrongType: Order = { ...least, days: "3" }; // error
export const noOption: Order["channel"] = "fax"; // error
export const noLanguage: Order["languages"] = ["fr"]; // error

export const nested: Beta = {
  address: { street: "Hauptstr. 1", kind: "home", "post code": 10115, geo: { lat: 1, alt: 2 } },
  slots: ["any", { from: "9" }, null], prices: { small: 1.5 }, level: "low", odd: "y",
};
export const badKind: Beta["address"] = { street: "a", kind: "boat" }; // error
export const badKey: Beta["address"] = { street: "a", kind: "work", city: "b" }; // error
export const badSlot: Beta["slots"] = [{ to: "9" }]; // error
export const badPrice: Beta["prices"] = { small: "1.5" }; // error
export const badLevel: Beta["level"] = "3"; // error

export const words: TemplateParameters["keywords@1.0.0"] = { class: "a", __hidden: 1, interface: "b" };
export const empty: TemplateParameters["ab1@1.0.0"] = {};
export const version: TemplateVersion = "ab-1@1.0.0";
export const noVersion: TemplateVersion = "ab-1@2.0.0"; // error
