/// A file that is different from what it was.
public struct FileChange: Sendable, Hashable, Comparable {
  /// How it is different.
  public enum Kind: Sendable, Hashable {
    case added, modified, removed
  }

  /// The path relative to the folder that was asked about.
  public var path: String
  /// How it is different.
  public var kind: Kind

  /// Creates a change.
  public init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// In the order of their paths' bytes.
  public static func < (left: FileChange, right: FileChange) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }

  /// Changes of files that Git knows with those of files that it does not, in order.
  public static func joined(_ known: [FileChange], _ untracked: [String]) -> [FileChange] {
    var changes = Set(known)
    for path in untracked {
      // A file that was taken out of the index and lies there still.
      let wasRemoved = changes.remove(FileChange(path, .removed)) != nil
      changes.insert(FileChange(path, wasRemoved ? .modified : .added))
    }
    return changes.sorted()
  }
}
