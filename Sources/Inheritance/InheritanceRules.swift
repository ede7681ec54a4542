import Diagnostics
import Expressions
import JSONPath
import JourneyTemplates
import Values

/// The inheritance rules in force where a template is merged: its own and its ancestors'.
struct InheritanceRules {
  private struct Rule {
    let value: Value
    let place: Place
    let priority: Double
    let isOwn: Bool
  }

  private let rules: [Rule]
  private(set) var diagnostics: [Diagnostic] = []

  /// Collects the rules; the more important ones come last, and so win.
  init(_ merged: Merged) {
    let layers = [merged.layers[0]] + merged.chain
    var found: [Rule] = []
    for (depth, layer) in layers.enumerated() {
      let list = layer.source.value["inheritanceRules"]?.array ?? []
      for (index, value) in list.enumerated() {
        let path = DataPath.root["inheritanceRules"][index]
        found.append(
          Rule(
            value: value, place: Place(file: layer.source.file, path: path),
            priority: value["priority"]?.number ?? 0, isOwn: depth == 0))
      }
    }
    rules = found.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map(\.element)
  }

  /// Applies each rule that is in force to what its path finds in the merged template.
  mutating func apply(to merged: inout Merged, inherited: Value, own: Value) {
    for rule in rules {
      guard let query = query(rule), isInForce(rule, merged.value),
        let strategy = rule.value["mergeStrategy"]?.string.flatMap(MergeStrategy.init)
      else { continue }
      for path in query.paths(in: merged.value) {
        apply(rule, strategy, at: path, &merged, inherited, own)
      }
    }
  }

  private mutating func apply(
    _ rule: Rule, _ strategy: MergeStrategy, at path: DataPath, _ merged: inout Merged,
    _ inherited: Value, _ own: Value
  ) {
    guard let parent = Self.value(at: path, of: merged.value, in: inherited),
      let child = Self.value(at: path, of: merged.value, in: own)
    else { return }
    let key = path.steps.last.flatMap { if case .key(let key) = $0 { key } else { nil } } ?? ""
    let result = Merge.apply(strategy, parent, child, under: key) ?? custom(rule, parent, child)
    guard let result, merged.value.replace(at: path, with: result) else { return }
    if strategy == .override, path.steps.count == 1 { merged.cuts[key] = 1 }
  }

  /// The value that a path of the merged template leads to in one of the two it was merged from.
  private static func value(at path: DataPath, of merged: Value, in value: Value) -> Value? {
    let (mapped, isWhole) = PathMapping.map(path, from: merged, to: value)
    return isWhole ? value[mapped] : nil
  }

  private mutating func query(_ rule: Rule) -> JSONPathQuery? {
    guard let text = rule.value["targetPath"]?.string else { return nil }
    do {
      return try JSONPathQuery(text)
    } catch {
      guard rule.isOwn else { return nil }
      let span = Place.TextSpan(start: Position(line: 1, column: error.column), length: 1)
      var place = rule.place
      place.path = place.path["targetPath"]
      place.span = span
      diagnostics.append(
        Diagnostic(
          "invalid-inheritance-path", .error, error.message,
          explanation: "The rule finds nothing to govern.",
          help: "Write a JSONPath (RFC 9535), as in $.stateTemplates", at: .place(place)))
      return nil
    }
  }

  // MARK: - Expressions

  /// Whether all conditions hold for the parameters' defaults.
  private mutating func isInForce(_ rule: Rule, _ merged: Value) -> Bool {
    for (index, condition) in (rule.value["applicableWhen"]?.array ?? []).enumerated() {
      guard let source = condition["expression"]?.string else { continue }
      let path = rule.place.path["applicableWhen"][index]["expression"]
      guard let result = evaluate(source, rule, path, names: Self.defaults(of: merged)),
        result.isTruthy
      else { return false }
    }
    return true
  }

  private mutating func custom(_ rule: Rule, _ parent: Value, _ child: Value) -> Value? {
    guard let source = rule.value["customMerge"]?.string else { return nil }
    var names = Object()
    names.append("parent", parent)
    names.append("child", child)
    return evaluate(source, rule, rule.place.path["customMerge"], names: names)?.value
  }

  private mutating func evaluate(
    _ source: String, _ rule: Rule, _ path: DataPath, names: Object
  ) -> ExpressionResult? {
    do {
      return try Expression(source).evaluate { names[$0].map(ExpressionResult.value) }
    } catch {
      guard rule.isOwn else { return nil }
      let start = Position(line: error.line, column: error.column)
      let place = Place(
        file: rule.place.file, path: path, span: .init(start: start, length: error.length))
      diagnostics.append(
        Diagnostic(
          "invalid-expression", .error, error.message,
          explanation: "Whether and how the rule applies cannot be decided.", help: error.help,
          at: .place(place)))
      return nil
    }
  }

  private static func defaults(of merged: Value) -> Object {
    var defaults = Object()
    for parameter in merged["parameters"]?.array ?? [] {
      guard let name = parameter["parameterName"]?.string else { continue }
      defaults[name] = parameter["defaultValue"] ?? .null
    }
    for entry in merged["defaultValues"]?.object ?? Object() { defaults[entry.key] = entry.value }
    return defaults
  }
}
