/// Something that a rendering has to say besides its output.
public struct RenderNote: Sendable, Hashable {
  /// What is said.
  public enum Kind: Sendable, Hashable {
    /// What `{{log}}` was given, with its level: 0 debug, 1 info, 2 warn, 3 error.
    case log(level: Int)
    /// A value that a helper cannot do with; it is shown as it is.
    case unfitValue
    /// A text that no locale's translations have.
    case missingTranslation
  }

  /// What is said.
  public let kind: Kind
  /// The words.
  public let message: String
  /// The template that says so.
  public let templateName: String
  /// Where in the template's text.
  public let position: TextPosition
}
