import Values

/// Why data is no suite.
public struct MalformedSuite: Error, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension Value {
  /// A member that a case can't do without.
  func text(_ key: String) throws(MalformedSuite) -> String {
    guard let text = self[key]?.string else {
      throw MalformedSuite("A case has no text '\(key)': \(brief)")
    }
    return text
  }

  /// The value as JSON, cut to a length that a line can hold.
  var brief: String {
    let text = JSONWriter.plainText(of: self)
    return text.count > 300 ? text.prefix(300) + "…" : text
  }
}
