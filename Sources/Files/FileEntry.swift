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
  /// What tells whether a file has changed, or which names are in a folder; nil where only reading it can tell.
  public var signature: FileSignature?

  /// Creates an entry.
  public init(path: String, kind: Kind, signature: FileSignature? = nil) {
    self.path = path
    self.kind = kind
    self.signature = signature
  }

  /// In the order of their paths' bytes, which is the same on every machine.
  static func precedes(_ left: FileEntry, _ right: FileEntry) -> Bool {
    left.path.precedes(right.path)
  }
}
