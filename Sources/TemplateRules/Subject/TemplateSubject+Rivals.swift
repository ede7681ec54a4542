import Diagnostics
import JourneyTemplates
import Values

extension TemplateSubject {
  /// A transition beside another.
  struct Rival {
    let transition: TransitionTemplate
    let path: DataPath

    var priority: Int { transition.priority ?? 0 }
  }

  private struct Key: Hashable {
    let source: String
    /// The condition, with single spaces.
    let words: String
    let trigger: TriggerType?
  }

  /// Each transition that has the condition of an earlier one of its state, with that one; of many
  /// with the same condition, with the first few.
  func makeRivals() -> [(first: Rival, second: Rival)] {
    var seen: [Key: [Rival]] = [:]
    var pairs: [(first: Rival, second: Rival)] = []
    for (transition, path) in transitions {
      guard let condition = transition.condition else { continue }
      let key = Key(
        source: transition.sourceStateId, words: condition.singleSpaced,
        trigger: transition.triggerType)
      let rival = Rival(transition: transition, path: path)
      let others = seen[key] ?? []
      // Three that all differ are as much as one wants to be told of.
      pairs += others.prefix(3).map { (first: $0, second: rival) }
      if others.count < 3 { seen[key] = others + [rival] }
    }
    return pairs
  }
}

extension String {
  /// With one space where there is white space; as it is, most of the time.
  fileprivate var singleSpaced: String {
    var last: UInt8 = 0x20
    let isSo = utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 || byte == 0x20 && last > 0x20
    }
    return isSo ? self : split { $0.isWhitespace }.joined(separator: " ")
  }
}
