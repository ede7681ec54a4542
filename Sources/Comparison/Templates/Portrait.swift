import Values

/// What a thing is known by when its id is not.
struct Portrait {
  /// What has to be equal: nothing else is as telling.
  private let kind: [Value]
  /// Equal alone, it is enough.
  private let mark: Value?
  private let words: WordBag
  /// How alike things of one kind are that have no words in common.
  private let start: Double

  private init(_ kind: [Value?], mark: Value? = nil, _ words: WordBag, start: Double = 0) {
    self.kind = kind.map { $0 ?? .null }
    self.mark = mark
    self.words = words
    self.start = start
  }

  /// How alike two things are, from 0 to 1.
  func likeness(to other: Portrait) -> Double {
    guard kind == other.kind else { return 0 }
    if let mark, mark == other.mark { return 1 }
    return start + (1 - start) * words.likeness(to: other.words)
  }

  static func parameter(_ value: Value) -> Portrait {
    Portrait(
      [value["dataType"]], mark: value["description"],
      WordBag(value, besides: ["parameterName", "dataType", "inputType"]))
  }

  static func state(_ value: Value) -> Portrait {
    let others: Set<String> = [
      "templateId", "stateType", "messageId", "messageType", "actionId", "includeCondition",
      "excludeCondition",
    ]
    return Portrait([value["stateType"]], WordBag(value, besides: others))
  }

  /// Transitions between the same states are mostly the same; others never.
  static func transition(_ value: Value) -> Portrait {
    Portrait(
      [value["sourceStateId"], value["targetStateId"]], WordBag(value["condition"] ?? .null),
      start: 0.6)
  }

  static func message(_ value: Value) -> Portrait {
    Portrait([value["messageType"]], WordBag(value["template"] ?? .null))
  }

  static func action(_ value: Value) -> Portrait {
    Portrait([value["toolId"]], WordBag(.null), start: 1)
  }
}
