public import Diagnostics

/// Why a schema cannot be used, and where.
public struct JSONSchemaError: Error, Sendable, Hashable {
  /// What sort of fault it is.
  public enum Kind: Sendable, Hashable {
    /// A keyword has a value that it cannot have.
    case keyword
    /// A `$schema` names a draft that is not read.
    case dialect
    /// An `$id`, `$anchor` or `$dynamicAnchor` is malformed, or is there twice.
    case identifier
    /// A `$ref` or `$dynamicRef` leads to nothing.
    case reference
    /// A `$ref` leads out of the document.
    case remoteReference
    /// A schema needs itself for the same value.
    case loop
    /// A `pattern` is no regular expression.
    case pattern
    /// The schema is nested too deep.
    case depth
  }

  /// What sort of fault it is.
  public var kind: Kind
  /// What is wrong, with no period.
  public var message: String
  /// What to do, as a verb phrase.
  public var help: String
  /// Where in the schema.
  public var location: DataPath

  /// Creates an error.
  public init(_ kind: Kind, _ message: String, help: String, at location: DataPath) {
    self.kind = kind
    self.message = message
    self.help = help
    self.location = location
  }
}
