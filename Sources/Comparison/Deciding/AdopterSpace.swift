import Expressions
package import JourneyTemplates
package import Values

/// What adopters of the version before can give, as far as it can be listed: parameters that only
/// the version after has are left at their defaults.
///
/// The work is bounded: conditions are of the simple kind (`Presence`), and no more than
/// `mostEvaluations` are tried in all; what is not decided then is unknown.
final class AdopterSpace {
  /// More combinations are not tried for one condition.
  private static let limit = 2048
  private static let mostEvaluations = 50_000

  private let before: ComparedTemplate
  private let after: ComparedTemplate
  private let renames: [ExactText: String]
  private let oldNames: [ExactText: String]
  private var evaluationsLeft = AdopterSpace.mostEvaluations

  init(_ before: ComparedTemplate, _ after: ComparedTemplate, renames: [ExactText: String]) {
    self.before = before
    self.after = after
    self.renames = renames
    var oldNames: [ExactText: String] = [:]
    for (old, new) in renames { oldNames[ExactText(new)] = old.text }
    self.oldNames = oldNames
  }

  /// How the cases in which a part is in a journey differ.
  func shift(from old: Presence, to new: Presence) -> Shift {
    guard let oldUses = old.names, let newUses = new.names,
      let cases = affordableCases(of: oldUses.map { renames[ExactText($0)] ?? $0 } + newUses)
    else { return .unknown }
    var gains = false
    for one in cases {
      guard let was = old.holds({ one.result(of: renames[ExactText($0)] ?? $0) }),
        let isIn = new.holds({ one.result(of: $0) })
      else { return .unknown }
      if was, !isIn { return .narrower(one.words) }
      if isIn, !was { gains = true }
    }
    return gains ? .wider : .same
  }

  /// Whether something of the version after can be met by adopters of the version before.
  ///
  /// False only where it is sure that it cannot.
  func canHold(_ presences: [Presence]) -> Bool {
    var names: [String] = []
    for presence in presences {
      guard let uses = presence.names else { continue }
      names += uses
    }
    let known = presences.filter { $0.names != nil }
    guard let cases = affordableCases(of: names) else {
      // One that cannot hold is enough, where all together are too many.
      return known.count <= 1 || known.allSatisfy { canHold([$0]) }
    }
    return cases.contains { one in
      known.allSatisfy { $0.holds { one.result(of: $0) } ?? true }
    }
  }

  /// The combinations, where there is still time to try them.
  private func affordableCases(of names: [String]) -> [Case]? {
    guard evaluationsLeft > 0, let cases = cases(of: names) else { return nil }
    evaluationsLeft -= cases.count
    return cases
  }

  /// All combinations of what the names can stand for; nil where they cannot be listed.
  private func cases(of names: [String]) -> [Case]? {
    var cases = [Case()]
    var known: Set<ExactText> = []
    for name in names where known.insert(ExactText(name)).inserted {
      guard let values = values(of: name), cases.count * values.count <= Self.limit else {
        return nil
      }
      cases = cases.flatMap { one in
        values.map { Case(values: one.values + [(name, $0)]) }
      }
    }
    return cases
  }

  /// What a name of the version after can stand for; nil where that cannot be listed.
  private func values(of name: String) -> [ExpressionResult]? {
    let oldName = oldNames[ExactText(name)] ?? name
    guard let old = before.parameter(oldName) else {
      guard let new = after.parameter(name), new.transformFunction == nil, !new.canBeDerived else {
        return nil
      }
      guard let value = new.defaultValue else { return [.undefined] }
      guard value.isPlain else { return nil }
      return [.value(value)] + (new.canBeInapplicable ? [.undefined] : [])
    }
    guard let domain = old.finiteDomain, after.parameter(name)?.transformFunction == nil else {
      return nil
    }
    let canLackValue = !old.required && old.defaultValue == nil || old.canBeInapplicable
    return domain.map { .value($0) } + (canLackValue ? [.undefined] : [])
  }

  /// One combination of values.
  private struct Case {
    var values: [(name: String, value: ExpressionResult)] = []

    func result(of name: String) -> ExpressionResult? {
      values.first { $0.name.isExactly(name) }?.value
    }

    /// The combination in words: channel is "email" and vip is true.
    var words: String {
      var words = ""
      for (name, value) in values {
        words += words.isEmpty ? "" : " and "
        words +=
          name + (value.value.map { " is " + JSONWriter.plainText(of: $0) } ?? " is not given")
      }
      return words
    }
  }
}

extension TemplateParameter {
  /// All values that it can have; nil where they are not finite, or are changed on the way.
  package var finiteDomain: [Value]? {
    guard transformFunction == nil else { return nil }
    if !options.isEmpty { return dataType == .array ? nil : options.map { $0.value } }
    return dataType == .boolean ? [.bool(true), .bool(false)] : nil
  }

  /// Whether another parameter's value can become its own.
  package var canBeDerived: Bool {
    constraints?.dependsOn.contains { $0.dependencyType == .valueDerived } ?? false
  }

  /// Whether it can lack a value even where it has a default.
  package var canBeInapplicable: Bool {
    guard let constraints else { return false }
    return !constraints.excludesWith.isEmpty
      || constraints.dependsOn.contains { $0.dependencyType == .conditional }
  }
}

extension Value {
  /// Whether it is what it says, with nothing to be filled in.
  package var isPlain: Bool {
    switch self {
    case .string(let text): !text.utf8.contains(UInt8(ascii: "{"))
    case .array(let items): items.allSatisfy { $0.isPlain }
    case .object(let object): object.allSatisfy { $0.value.isPlain }
    default: true
    }
  }
}
