package import Expressions
package import JourneyTemplates

/// When a part is in a journey: where its inclusion condition holds and its exclusion condition does
/// not.
package struct Presence {
  private let include: Expression?
  private let exclude: Expression?
  /// Whether a condition cannot be read, may take long, or is judged by the agent at run time.
  private let isUnknown: Bool

  package init(include: TemplateCondition?, exclude: TemplateCondition?) {
    var isUnknown = false
    func read(_ condition: TemplateCondition?) -> Expression? {
      guard let condition else { return nil }
      let isDecidable = condition.evaluationScope != .runtime && condition.expression.isSimple
      let expression = isDecidable ? try? Expression(condition.expression) : nil
      if expression == nil { isUnknown = true }
      return expression
    }
    self.include = read(include)
    self.exclude = read(exclude)
    self.isUnknown = isUnknown
  }

  /// Whether nothing is said about when the part is in.
  package var isAlways: Bool { include == nil && exclude == nil && !isUnknown }

  /// The names that decide it; nil where they alone do not.
  package var names: [String]? {
    if isUnknown { return nil }
    return ((include?.freeNames ?? []) + (exclude?.freeNames ?? [])).map { $0.name }
  }

  /// Whether the part is in; nil where a condition cannot be evaluated.
  package func holds(_ lookUp: (String) -> ExpressionResult?) -> Bool? {
    if isUnknown { return nil }
    if let include {
      guard let result = try? include.evaluate(lookUp) else { return nil }
      if !result.isTruthy { return false }
    }
    guard let exclude else { return true }
    guard let result = try? exclude.evaluate(lookUp) else { return nil }
    return !result.isTruthy
  }
}

extension String {
  /// Calls that take no longer than their texts are long.
  private static let quickCalls: Set<String> = [
    "includes", "startsWith", "endsWith", "indexOf", "trim", "toLowerCase", "toUpperCase",
  ]

  /// Whether an expression cannot take long: it has no function of its own and no other calls than
  /// quick ones.
  fileprivate var isSimple: Bool {
    var name: [UInt8] = []
    var last: UInt8 = 0
    for byte in utf8 {
      if byte == UInt8(ascii: ">"), last == UInt8(ascii: "=") { return false }
      if byte == UInt8(ascii: "("), !name.isEmpty,
        !Self.quickCalls.contains(String(decoding: name, as: UTF8.self))
      {
        return false
      }
      let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      let isWordByte = isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      let isSpace = byte <= 0x20
      if isWordByte || (!name.isEmpty && byte >= 0x30 && byte <= 0x39) {
        if last <= 0x20 { name = [] }
        name.append(byte)
      } else if !isSpace {
        // A call may have white space before its arguments.
        name = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") ? [byte] : []
      }
      last = byte
    }
    return true
  }
}
