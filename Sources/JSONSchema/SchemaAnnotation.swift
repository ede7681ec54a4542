public import Diagnostics
public import Values

/// Something that a schema says about a value.
public struct SchemaAnnotation: Sendable, Hashable {
  /// What it says: `title`, `default`, `format`, or a keyword that the draft doesn't know.
  public var keyword: String
  /// The keyword's value.
  public var value: Value
  /// Where in the value.
  public var instanceLocation: DataPath
  /// The way to the keyword through the schema: a JSON Pointer.
  public var keywordLocation: String
  /// Where the keyword is: the address of its schema resource and a JSON Pointer from there.
  public var absoluteKeywordLocation: String
}
