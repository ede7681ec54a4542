import Values

/// Keys that a template does not inherit: what tells templates apart, its references with the rules
/// that go with them, and what it asks of its children.
enum OwnKeys {
  static func contains(_ key: String) -> Bool {
    switch key {
    case "templateId", "templateName", "version", "description", "templateType", "category", "tags",
      "author", "createdAt", "updatedAt", "extendsTemplate", "composesTemplates",
      "compositionRules", "abstractStates", "implementationRequirements", "extensibilityPoints":
      true
    default: false
    }
  }

  /// A child merged onto its parent by default; the child's own keys come first.
  static func merge(_ parent: Value, _ child: Value) -> Value {
    guard case .object(let parent) = parent, case .object(let child) = child else { return child }
    let own = child.entries.filter { contains($0.key) }
    let inherited = Object(uniqueEntries: parent.entries.filter { !contains($0.key) })
    let given = Object(uniqueEntries: child.entries.filter { !contains($0.key) })
    guard case .object(let merged) = Merge.deep(.object(inherited), .object(given)) else {
      return .object(child)
    }
    return .object(Object(uniqueEntries: own + merged.entries))
  }
}
