import Decoding
import Diagnostics
import Expressions
import JSONPath
import JourneyTemplates
import Values

/// Changes a default merge where inheritance rules ask for something else.
struct RuleMerge {
  /// How many rules a template and its ancestors may have together.
  static let maximumRules = 256

  let source: TemplateSource
  let parent: Value
  let child: Value
  private(set) var merged: Value
  private(set) var diagnostics: [Diagnostic] = []
  /// Top-level keys of which nothing is left of the parent's.
  private(set) var replacedKeys: [String] = []
  private var steps = 2_000_000
  /// Whether a rule has given too much; those that come later would only look at it all again.
  private var isTooLarge = false

  init(source: TemplateSource, parent: Value, merged: Value) {
    self.source = source
    self.parent = parent
    self.merged = merged
    child = source.value
  }

  /// Applies the rules of the whole chain: those of higher priority later, so that they win.
  mutating func run() {
    let items = merged["inheritanceRules"]?.array ?? []
    if items.count > Self.maximumRules {
      diagnostics.append(tooManyRules(items.count))
      return
    }
    let reader = ValueReader(file: source.file)
    let rules = items.compactMap { InheritanceRule.read($0, .none, reader) }
    let order = rules.indices.sorted { left, right in
      (rules[left].priority, left) < (rules[right].priority, right)
    }
    for index in order where !isTooLarge { apply(rules[index]) }
  }

  private mutating func apply(_ rule: InheritanceRule) {
    // A path that is none is reported where the rule is written.
    let query: JSONPathQuery
    do { query = try JSONPathQuery(rule.targetPath) } catch { return }
    guard isApplicable(rule) else { return }
    guard let matches = query.matches(in: merged, steps: &steps) else {
      diagnostics.append(tooMuchWork(rule))
      return
    }
    for match in matches { apply(rule, at: match.path) }
    if matches.isEmpty, ownPath(of: rule) != nil { diagnostics.append(matchesNothing(rule)) }
  }

  /// Puts parent and child together anew at one place; where only one of them has something, the
  /// default merge has it already.
  private mutating func apply(_ rule: InheritanceRule, at path: DataPath) {
    let parentWay = parent.trace(path, guide: merged)
    let childWay = child.trace(path, guide: merged)
    guard parentWay.matched == path.steps.count, childWay.matched == path.steps.count,
      let parentValue = parent[parentWay.path], let childValue = child[childWay.path],
      let value = join(rule, parentValue, childValue, under: path.lastKey)
    else { return }
    merged.replace(at: path, with: value)
    guard path.steps.count == 1, case .key(let key)? = path.steps.first else { return }
    replacedKeys.removeAll { $0 == key }
    if rule.mergeStrategy == .override { replacedKeys.append(key) }
  }

  private mutating func join(
    _ rule: InheritanceRule, _ parent: Value, _ child: Value, under key: String?
  ) -> Value? {
    switch rule.mergeStrategy {
    case .mergeDeep: Merge.deep(parent, child, under: key)
    case .mergeShallow: Merge.shallow(parent, child)
    case .override: child
    case .extendArray: Merge.extending(parent, child, by: rule.itemKey)
    case .compose: Merge.composing(parent, child, by: rule.itemKey)
    case .custom: custom(rule, parent, child)
    }
  }

  private mutating func custom(
    _ rule: InheritanceRule, _ parent: Value, _ child: Value
  ) -> Value? {
    guard let text = rule.customMerge else { return nil }
    // An expression that is none is reported where the rule is written.
    let expression: Expression
    do { expression = try Expression(text) } catch { return nil }
    do {
      let result = try expression.evaluate { name in
        switch name {
        case "parent": .value(parent)
        case "child": .value(child)
        default: nil
        }
      }
      guard let value = result.value else {
        diagnostics.append(givesNothing(rule))
        return nil
      }
      guard value.isWithinBounds else {
        diagnostics.append(tooLarge(rule))
        isTooLarge = true
        return nil
      }
      return value
    } catch {
      diagnostics.append(failure(rule, error, in: "customMerge"))
      return nil
    }
  }

  // MARK: - Conditions

  /// Whether all conditions hold for the defaults of the merged parameters.
  private mutating func isApplicable(_ rule: InheritanceRule) -> Bool {
    for (index, condition) in rule.applicableWhen.enumerated() {
      let expression: Expression
      do { expression = try Expression(condition.expression) } catch { return false }
      do {
        let result = try expression.evaluate { merged.defaultValue(ofParameter: $0) }
        if !result.isTruthy { return false }
      } catch {
        diagnostics.append(failure(rule, error, in: "applicableWhen", index))
        return false
      }
    }
    return true
  }

  // MARK: - Diagnostics

  /// The rule in the template's own file; nil for one that it inherits.
  private func ownPath(of rule: InheritanceRule) -> DataPath? {
    let items = child["inheritanceRules"]?.array ?? []
    return items.firstIndex { $0["ruleId"]?.string == rule.ruleId }
      .map { DataPath.root["inheritanceRules"][$0] }
  }

  /// At the rule, or where the template says whose rule it inherits.
  private func location(of rule: InheritanceRule, _ key: String) -> Location {
    source.place(ownPath(of: rule)?[key] ?? DataPath.root["extendsTemplate"])
  }

  private func failure(
    _ rule: InheritanceRule, _ error: ExpressionError, in key: String, _ index: Int? = nil
  ) -> Diagnostic {
    let id = index == nil ? "invalid-expression" : "invalid-condition"
    guard let path = ownPath(of: rule)?[key] else {
      return Diagnostic(
        id, "Inherited rule '" + rule.ruleId + "' fails here: " + error.message,
        explanation: "The rule's expression does not work for this template.", help: error.help,
        at: location(of: rule, key))
    }
    let place = index.map { path[$0]["expression"] } ?? path
    return error.diagnostic(id, at: place, in: source)
  }

  private func matchesNothing(_ rule: InheritanceRule) -> Diagnostic {
    Diagnostic(
      "invalid-inheritance-path", .warning, "'" + rule.targetPath + "' matches nothing",
      explanation: "Neither this template nor what it extends has a value there, so that the rule"
        + " has no effect.", help: "Correct the path, or remove the rule",
      at: location(of: rule, "targetPath"))
  }

  private func tooMuchWork(_ rule: InheritanceRule) -> Diagnostic {
    Diagnostic(
      "invalid-inheritance-path", "'" + rule.targetPath + "' takes too long",
      explanation: "The rules of a template may look at two million values together.",
      help: "Name the keys that are meant, without '..' in filters",
      at: location(of: rule, "targetPath"))
  }

  private func givesNothing(_ rule: InheritanceRule) -> Diagnostic {
    Diagnostic(
      "invalid-expression", "Rule '" + rule.ruleId + "' gives undefined",
      explanation: "A custom merge has to give the value to put in place.",
      help: "Give a value, as in child ?? parent", at: location(of: rule, "customMerge"))
  }

  private func tooLarge(_ rule: InheritanceRule) -> Diagnostic {
    Diagnostic(
      "inheritance-too-large", "Rule '" + rule.ruleId + "' gives too large a value",
      explanation: "A merged value has at most 50000 parts, 64 levels and 1 MiB of text.",
      help: "Do not repeat the parent's value", at: location(of: rule, "customMerge"))
  }

  private func tooManyRules(_ count: Int) -> Diagnostic {
    Diagnostic(
      "inheritance-too-large", "\(count) inheritance rules are in force, and none is applied",
      explanation: "A template and its ancestors may have \(Self.maximumRules) together.",
      help: "Remove rules, or aim one at several places",
      at: source.place(DataPath.root["extendsTemplate"]))
  }
}

extension DataPath {
  /// The last key on the way.
  var lastKey: String? {
    for step in steps.reversed() {
      if case .key(let key) = step { return key }
    }
    return nil
  }
}
