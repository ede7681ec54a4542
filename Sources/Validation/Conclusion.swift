public import Diagnostics

/// What is wrong with a catalog, as far as somebody wants to see it.
public struct Conclusion: Sendable {
  /// What is severe enough, with lines and columns, in the order of the files.
  public var diagnostics: [Diagnostic]
  /// How many others there are.
  public let others: Int
}
