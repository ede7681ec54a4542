extension String {
  /// Whether two texts are the same, code unit by code unit.
  ///
  /// Swift's `==` takes canonically equivalent texts for equal ("é" in one scalar and in two), which
  /// JSON, YAML and ECMAScript do not.
  public func isExactly(_ other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    // Most texts lie in one piece of memory, where bytes are compared without iterators.
    let isSame = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        bytes.indices.allSatisfy { bytes[$0] == others[$0] }
      }
    }
    return isSame.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
  }
}

/// A text as a key of a set or dictionary, the same only where it `isExactly` the same.
public struct ExactText: Sendable, Hashable {
  /// The text.
  public let text: String

  /// Creates a key.
  public init(_ text: String) { self.text = text }

  /// The same code units.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.isExactly(right.text)
  }

  /// Feeds the text; equivalent ones that are not the same share a hash, which does no harm.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
