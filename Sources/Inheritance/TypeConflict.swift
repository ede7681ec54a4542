import Diagnostics
import Values

/// Types of templates that cannot build on each other.
enum TypeConflict {
  static func extending(
    _ parent: Value, _ source: TemplateSource, _ link: Link, _ index: TemplateIndex
  ) -> Diagnostic? {
    let type = source.value.templateType
    let name = "'" + index.sources[link.target].templateId + "'"
    switch (parent.templateType, type) {
    case ("atomic", "composite"), ("atomic", "abstract"):
      return conflict(
        "A template of type '" + type + "' cannot extend the atomic " + name,
        "An atomic template is a single state, which a journey has no place for.",
        "Compose it, or make this template atomic", source, link)
    case ("composite", "atomic"):
      return conflict(
        "An atomic template cannot extend the composite " + name,
        "It would have to be a single state and a whole journey.",
        "Extend an atomic or abstract template, or make this one composite", source, link)
    case ("abstract", "atomic") where parent["stateTemplates"]?.array?.isEmpty == false:
      return conflict(
        "An atomic template cannot extend " + name + ", which has states",
        "It would have to be a single state and several.",
        "Extend an abstract template without states, or make this one composite", source, link)
    default: return nil
    }
  }

  static func composing(
    _ part: Value, _ source: TemplateSource, _ link: Link, _ index: TemplateIndex
  ) -> Diagnostic? {
    let name = "'" + index.sources[link.target].templateId + "'"
    if source.value.templateType == "atomic" {
      return conflict(
        "An atomic template cannot compose " + name, "It is a single state.",
        "Make this template composite", source, link)
    }
    if part.templateType == "abstract" {
      return conflict(
        "The abstract " + name + " cannot be composed",
        "It makes no journey of its own, and what it leaves open stays open.",
        "Extend it, or compose a template that extends it", source, link)
    }
    return nil
  }

  private static func conflict(
    _ summary: String, _ explanation: String, _ help: String, _ source: TemplateSource,
    _ link: Link
  ) -> Diagnostic {
    Diagnostic(
      "incompatible-template-type", summary, explanation: explanation, help: help,
      at: source.place(link.path))
  }
}
