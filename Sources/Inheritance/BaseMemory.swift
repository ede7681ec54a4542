import Diagnostics

/// What a template comes to that others build on, with what is wrong with it.
public struct ResolvedBase: Sendable {
  /// Nil where it cannot be resolved.
  let resolution: Resolution?
  let diagnostics: [Diagnostic]
}

/// Keeps what templates that others build on come to, by their positions in the index.
///
/// As closures, since how to share something between threads is for the platform to say.
public struct BaseMemory: Sendable {
  let find: @Sendable (Int) -> ResolvedBase?
  let keep: @Sendable (Int, ResolvedBase) -> Void

  /// A memory of two operations; both may be called from several threads at once.
  public init(
    find: @escaping @Sendable (Int) -> ResolvedBase?,
    keep: @escaping @Sendable (Int, ResolvedBase) -> Void
  ) {
    self.find = find
    self.keep = keep
  }

  /// Keeps nothing.
  public static let none = BaseMemory(find: { _ in nil }, keep: { _, _ in })
}
