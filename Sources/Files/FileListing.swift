/// What a listing has found: the folders in the folders at the top, each as a whole, and all else.
///
/// Most of a large catalog are the folders of its templates, and of these most are as they were: as wholes they need
/// not be taken apart.
public struct FileListing: Sendable {
  /// Whatever is in none of the folders.
  public let others: [FileEntry]
  /// In the order of the bytes of the names of the folders that they are in, and of their own.
  public let folders: [ListedFolder]

  /// Creates a listing; without folders, everything is among the others.
  public init(_ others: [FileEntry], _ folders: [ListedFolder] = []) {
    self.others = others
    self.folders = folders
  }

  /// Everything, in the order of the paths' bytes.
  public var entries: [FileEntry] { entries(in: folders) }

  /// The others, and what is in some of the folders, in the order of the paths' bytes.
  public func entries(in folders: [ListedFolder]) -> [FileEntry] {
    (others + parallelMap(folders) { $0.entries }.joined()).sorted(by: FileEntry.precedes)
  }
}
