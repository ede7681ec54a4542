/// A text that a template asks `t` for.
public struct TranslationUse: Sendable, Hashable {
  /// The text's key.
  public let key: String
  /// Whether the template says what to show where no locale has the text.
  public let hasDefault: Bool
  /// Where the key is in the template's text.
  public let position: TextPosition
}
