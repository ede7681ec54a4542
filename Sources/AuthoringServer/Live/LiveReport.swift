package import Diagnostics

/// What the terminal is told when files have changed.
package struct LiveReport: Sendable {
  /// What is wrong, with lines and columns, in the order of the files.
  package let diagnostics: [Diagnostic]
  /// Whether the site is older than the files, since these have errors.
  package let isHeldBack: Bool
  /// Whether pages may look different now.
  package let hasChanged: Bool
  /// How long it took until pages could be asked for.
  package let duration: Duration
}
