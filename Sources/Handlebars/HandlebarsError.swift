/// A template that cannot be compiled, or that failed while it was rendered.
public struct HandlebarsError: Error, Sendable, Equatable {
  /// What is wrong, as a sentence without a period.
  public let message: String
  /// Where in the template's text.
  public let position: TextPosition
  /// The name of the template.
  public let templateName: String
  /// What to do, if there is something sensible to say.
  public let help: String?

  init(_ message: String, at position: TextPosition, in name: String, help: String? = nil) {
    self.message = message
    self.position = position
    templateName = name
    self.help = help
  }
}
