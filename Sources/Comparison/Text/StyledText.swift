import Decoding

/// A line of text whose pieces say what they are, for a terminal to colour or a page to mark up.
public struct StyledText: Sendable, Hashable {
  /// What a piece of text is.
  public enum Style: Sendable, Hashable {
    case plain, heading, faint, name
    case added, removed, changed
    case breaking, feature, fix
  }

  /// A piece of text.
  public struct Piece: Sendable, Hashable {
    /// What it is.
    public var style: Style
    /// The text; nothing in it acts on a terminal.
    public var text: String
  }

  /// In order.
  public private(set) var pieces: [Piece] = []

  /// Creates an empty line.
  public init() {}

  /// Creates a line of one piece.
  public init(_ text: String, _ style: Style = .plain) { add(text, style) }

  /// The text alone.
  public var text: String { pieces.reduce(into: "") { $0 += $1.text } }

  /// Adds a piece; line feeds become spaces, other characters without a picture become �.
  public mutating func add(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar == "\n" ? " " : scalar.isUnprintable ? "\u{FFFD}" : scalar)
    }
    pieces.append(Piece(style: style, text: String(scalars)))
  }

  /// Adds the pieces of another line.
  public mutating func add(_ other: StyledText) { pieces += other.pieces }
}
