import Decoding
import Expressions
import Values

extension Transform {
  /// What becomes of a value.
  ///
  /// - Throws: `ExpressionError` where it can't be transformed.
  func callAsFunction(_ value: Value, in scope: Scope) throws(ExpressionError) -> Value {
    switch self {
    case .expression(let expression):
      var scope = scope
      scope.value = value
      return try scope.evaluate(expression).value ?? .null
    case .named(let named):
      if let result = named.apply(to: value) { return result }
      throw ExpressionError(
        kind: .type, message: "'\(named.rawValue)' can't be made of \(value.kind)")
    }
  }
}

extension Transform.Named {
  /// The function's value; nil where it has none.
  func apply(to value: Value) -> Value? {
    switch (self, value) {
    case (.unique, .array(let items)): .array(Merge.united([], items))
    case (.sort, .array(let items)): Self.sorted(items)
    case (.json, _): .string(JSONWriter.plainText(of: value))
    case (.text, _): Self.text(value).map { .string($0) }
    case (.number, _): Self.number(value).map { .number($0) }
    case (.boolean, _): Self.boolean(value).map { .bool($0) }
    case (_, .string(let text)): words(text).map { .string($0) }
    default: nil
    }
  }

  private func words(_ text: String) -> String? {
    switch self {
    case .trim: text.trimmed
    case .lowercase: text.lowercased()
    case .uppercase: text.uppercased()
    case .titlecase: Self.titlecased(text)
    case .slug: Self.slug(text)
    case .isoDate: CalendarDate(text.trimmed)?.dayText
    default: nil
    }
  }
}
