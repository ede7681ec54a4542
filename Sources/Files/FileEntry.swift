/// A file or folder below a folder, as a listing finds it.
public struct FileEntry: Sendable, Hashable {
  /// What it is, links not followed.
  public enum Kind: Sendable, Hashable {
    case file
    case folder
    /// A link, and whether what it leads to exists inside the listed folder.
    case symbolicLink(staysInside: Bool)
    /// A device, socket or pipe, or anything whose name is not UTF-8.
    case other
  }

  /// The path relative to the listed folder, with `/`.
  public var path: String
  /// What it is.
  public var kind: Kind
  /// Bytes of a file; 0 for anything else.
  public var size: Int
  /// What tells whether a file has changed; nil where only reading it can tell.
  public var signature: FileSignature?

  /// Creates an entry.
  public init(path: String, kind: Kind, size: Int = 0, signature: FileSignature? = nil) {
    self.path = path
    self.kind = kind
    self.size = size
    self.signature = signature
  }

  /// In the order of their paths' bytes, which is the same on every machine.
  static func precedes(_ left: FileEntry, _ right: FileEntry) -> Bool {
    let isLess = left.path.utf8.withContiguousStorageIfAvailable { first in
      right.path.utf8.withContiguousStorageIfAvailable { second in
        UnsafeRawBufferPointer(first).precedes(UnsafeRawBufferPointer(second))
      }
    }
    return isLess.flatMap { $0 } ?? left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
