import Diagnostics
import JourneyTemplates
import Values

/// Puts one template together: what it extends, what it composes, and what it says itself on top.
struct TemplateAssembly {
  private let source: TemplateSource
  private let parent: Merged?
  private let composed: [(link: Links.Link, merged: Merged)]
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ source: TemplateSource, parent: Merged?, composed: [(Links.Link, Merged)]
  ) {
    self.source = source
    self.parent = parent
    self.composed = composed.map { (link: $0.0, merged: $0.1) }
  }

  /// The template with all that it inherits.
  mutating func run() -> Merged {
    var merged = Merged(source)
    var inherited = Object()
    if let parent {
      checkKind(of: parent.layers[0].source)
      for entry in parent.value.object ?? Object() where !Self.own.contains(entry.key) {
        inherited.append(entry.key, entry.value)
      }
      merged.chain = [parent.layers[0]] + parent.chain
      merged.layers += parent.layers
      merged.cuts = parent.cuts.mapValues { $0 + 1 }
    }
    for (link, part) in composed {
      var composition = Composition(part, link: link, into: inherited, of: source)
      inherited = composition.run()
      diagnostics += composition.diagnostics
      merged.layers += part.layers.map { layer in
        Merged.Layer(source: layer.source, prefix: Self.join(composition.prefix, layer.prefix))
      }
      merged.composed.append(part.layers[0].ancestor)
    }
    merged.value = Merge.deep(.object(ownFirst(inherited)), source.value)
    applyRules(to: &merged, inherited: .object(inherited))
    checkRequirements(of: merged)
    return merged
  }

  /// What tells templates apart, and what only the template itself means: never inherited.
  private static let own: Set<String> = [
    "templateId", "templateName", "version", "description", "templateType", "category", "tags",
    "author", "createdAt", "updatedAt", "extendsTemplate", "composesTemplates", "compositionRules",
    "abstractStates", "implementationRequirements", "extensibilityPoints", "inheritanceRules",
  ]

  /// What is inherited behind what is the template's own, as a person would write it.
  private func ownFirst(_ inherited: Object) -> Object {
    let own = (source.value.object ?? Object()).filter { Self.own.contains($0.key) }
    return Object(uniqueEntries: own + inherited.entries)
  }

  private static func join(_ outer: String, _ inner: String) -> String {
    outer.isEmpty ? inner : inner.isEmpty ? outer : outer + "-" + inner
  }

  /// An atomic template is one state, which says nothing about a journey, and the other way round.
  private mutating func checkKind(of parent: TemplateSource) {
    guard (parent.type == "atomic") != (source.type == "atomic") else { return }
    let article = source.type == "composite" ? "A" : "An"
    diagnostics.append(
      Diagnostic(
        "incompatible-parent", .error,
        "\(article) \(source.type) template cannot extend the \(parent.type) '\(parent.templateId)'",
        explanation: "An atomic template has one state and no transitions; the others have a journey.",
        help: "Compose the template instead, or give both the same type",
        at: .place(Place(file: source.file, path: DataPath.root["extendsTemplate"]))))
  }

  // MARK: - Inheritance rules

  private mutating func applyRules(to merged: inout Merged, inherited: Value) {
    var rules = InheritanceRules(merged)
    rules.apply(to: &merged, inherited: inherited, own: source.value)
    diagnostics += rules.diagnostics
  }

  // MARK: - Requirements

  /// What the abstract templates up to the first that is not abstract ask for.
  private mutating func checkRequirements(of merged: Merged) {
    guard !source.isAbstract else { return }
    for ancestor in merged.chain.prefix(while: { $0.source.isAbstract }) {
      let requirements = Requirements(of: ancestor.source)
      for unmet in requirements.unmet(by: merged.value) {
        diagnostics.append(
          Diagnostic(
            "unmet-requirement", .error, unmet.summary(ancestor.source.templateId),
            explanation: unmet.reason, help: "Add it to the template",
            at: .place(Place(file: source.file, path: DataPath.root["extendsTemplate"])),
            notes: [.init("required here", at: .place(Place(file: ancestor.source.file, path: unmet.path)))]))
      }
    }
  }
}
