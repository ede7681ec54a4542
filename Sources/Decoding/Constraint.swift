import Values

/// What a string or number must be like, beyond its type.
public enum Constraint: Sendable {
  case none
  /// Lower-case words joined by hyphens: ids, handles, tags.
  case identifier
  /// The name of a parameter.
  case parameterName
  /// `service:tool`.
  case toolName
  /// `YYYY-MM-DD` or an RFC 3339 date-time.
  case date
  /// An absolute http or https URL.
  case webURL
  /// A web URL with places for values of these names, all of them: `{path}`.
  case webURLPattern([String])
  /// A BCP 47 language tag.
  case languageTag
  /// A text of so many characters (code points), not only white space.
  case text(ClosedRange<Int>)
  /// A number within bounds.
  case within(ClosedRange<Double>)
}

extension Constraint {
  /// The constraint as JSON Schema keywords, beside the type.
  func schema(type: String) -> Object {
    var schema = Object(uniqueEntries: [.init("type", .string(type))])
    if let pattern { schema.append("pattern", .string(pattern)) }
    switch self {
    case .identifier: schema.append("maxLength", 64)
    case .webURL: schema.append("format", "uri")
    case .text(let length):
      schema.append("minLength", Value(length.lowerBound))
      schema.append("maxLength", Value(length.upperBound))
    case .within(let bounds):
      schema.append("minimum", .number(bounds.lowerBound))
      if bounds.upperBound.isFinite { schema.append("maximum", .number(bounds.upperBound)) }
    default: break
    }
    return schema
  }

  /// Whether a value that does not meet it could do harm on a page, and so is dropped.
  ///
  /// Others are kept, so that what hangs on them is not reported as missing.
  var isForSafety: Bool {
    switch self {
    case .webURL, .webURLPattern: true
    default: false
    }
  }

  /// As ECMA-262 regular expression.
  private var pattern: String? {
    switch self {
    case .identifier: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
    case .parameterName: "^[A-Za-z_][A-Za-z0-9_]{0,63}$"
    case .toolName: "^[a-z][a-z0-9-]*:[a-z][a-z0-9_-]*$"
    case .date: #"^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2}))?$"#
    case .webURL, .webURLPattern: "^https?://"
    case .languageTag: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
    default: nil
    }
  }

  /// What a string fails to be, as a sentence's end; nil where it is fine.
  func fault(in string: String) -> String? {
    switch self {
    case .none, .within: nil
    case .identifier where !string.isIdentifier:
      "must be lower-case words of letters and digits joined by hyphens, at most 64 characters"
    case .parameterName where !string.isParameterName:
      "must be a name of letters, digits and '_' that does not begin with a digit"
    case .toolName where !string.isToolName: "must be 'service:tool'"
    case .date where CalendarDate(string) == nil:
      "must be a date: YYYY-MM-DD, or with a time as in 2026-03-01T09:30:00Z"
    case .webURL where !string.isWebURL: "must be an absolute http or https URL"
    case .webURLPattern(let names) where !string.isWebURL(withPlacesFor: names):
      "must be an absolute http or https URL with "
        + names.map { "'{\($0)}'" }.joined(separator: " and ")
    case .languageTag where !string.isLanguageTag: "must be a language tag, as 'en' or 'pt-BR'"
    case .text(let length): string.fault(of: length)
    default: nil
    }
  }
}

extension ValueReader {
  /// Reports a string that does not meet a constraint; whether it does.
  func check(_ string: String, against constraint: Constraint) -> Bool {
    guard let fault = constraint.fault(in: string) else { return true }
    report("invalid-value", "\(subject) \(fault)", explanation: "It is '\(string.shortened)'.")
    return false
  }

  /// Reports a number out of bounds.
  func check(_ number: Double, against constraint: Constraint) {
    guard case .within(let bounds) = constraint, !bounds.contains(number) else { return }
    let limits =
      bounds.upperBound.isFinite
      ? "between \(bounds.lowerBound.jsonText) and \(bounds.upperBound.jsonText)"
      : "at least \(bounds.lowerBound.jsonText)"
    report("value-out-of-range", "\(subject) must be \(limits), not \(number.jsonText)")
  }
}
