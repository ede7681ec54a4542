public import Diagnostics

/// Why a text is not YAML, or more of it than is allowed.
public struct YAMLError: Error, Sendable, Hashable {
  /// What a place in a text belongs to.
  public enum Construct: String, Sendable {
    case list, mapping, value
  }

  /// Where what the parser was reading began.
  public struct Context: Sendable, Hashable {
    /// What began.
    public let construct: Construct
    /// Its first byte.
    public let offset: Int
  }

  /// Which rule is broken.
  public let kind: Kind
  /// The byte at which it is broken.
  public let offset: Int
  /// The same as line and column.
  public let position: Position
  /// What the parser was reading; nil where that says no more.
  public let context: Context?
  /// The character or name that the problem is about; empty where there is none.
  let detail: String

  init(
    _ kind: Kind, at offset: Int, position: Position, context: Context? = nil, detail: String = ""
  ) {
    self.kind = kind
    self.offset = offset
    self.position = position
    self.context = context
    self.detail = detail
  }
}

extension YAMLError: CustomStringConvertible {
  /// The place and the problem in one line: "2:5: A quote is opened and never closed".
  public var description: String { "\(position.line):\(position.column): \(summary)" }
}
