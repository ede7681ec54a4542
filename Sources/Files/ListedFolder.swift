/// A folder in a folder at the top of what is listed, with everything below it.
public struct ListedFolder: Sendable {
  private enum Contents: Sendable {
    case found([FileEntry])
    case known(FolderRecord)
  }

  /// The name of the folder that it is in.
  public let parent: String
  /// Its own name.
  public let name: String
  private let contents: Contents

  init(_ name: String, in parent: String, _ found: [FileEntry]) {
    self.parent = parent
    self.name = name
    contents = .found(found)
  }

  init(_ name: String, in parent: String, _ known: FolderRecord) {
    self.parent = parent
    self.name = name
    contents = .known(known)
  }

  /// The path relative to what is listed.
  public var path: String { parent + "/" + name }

  /// Whether everything is as it was known before.
  public var isKnown: Bool { if case .known = contents { true } else { false } }

  /// The folder itself and everything below it, in the order of the paths' bytes.
  public var entries: [FileEntry] {
    switch contents {
    case .found(let entries): entries
    case .known(let record): record.entries(at: path)
    }
  }

  /// What tells the next listing whether everything is as it is now; nil where nothing can.
  ///
  /// - Parameter moment: when the folder was listed, in nanoseconds since 1970.
  public func record(before moment: Int) -> FolderRecord? {
    switch contents {
    case .found(let entries): FolderRecord(entries, at: path, before: moment)
    case .known(let record): record
    }
  }

  /// Files and folders, itself among them.
  var count: Int {
    switch contents {
    case .found(let entries): entries.count
    case .known(let record): record.count
    }
  }
}
