public import Diagnostics

/// A page template that failed on its data.
public struct RenderingError: Error {
  /// What went wrong, and in which template.
  public let diagnostic: Diagnostic
}
