public import Diagnostics

/// Something that is wrong with a value.
public struct ValidationError: Error, Sendable, Hashable {
  /// What sort of fault it is.
  public enum Kind: Sendable, Hashable {
    /// The value is not as a keyword asks.
    case violation
    /// It was given up to find out: too much work, or too deep.
    case limit
  }

  /// What sort of fault it is.
  public var kind: Kind
  /// What is wrong and what would be right, in one sentence without a period.
  public var message: String
  /// The keyword that asks for something else; empty for a limit.
  public var keyword: String
  /// Where in the value.
  public var instanceLocation: DataPath
  /// The way to the keyword through the schema, with the references that were followed: a JSON
  /// Pointer.
  public var keywordLocation: String
  /// Where the keyword is: the address of its schema resource and a JSON Pointer from there.
  public var absoluteKeywordLocation: String
  /// Why no alternative fits: for each of `anyOf` and `oneOf`, what is wrong with it.
  public var causes: [ValidationError]

  /// The place in the value as a JSON Pointer.
  public var instancePointer: String { instanceLocation.jsonPointer }
}
