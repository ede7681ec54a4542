/// What has changed below a folder.
struct FolderChanges: Sendable, Equatable {
  /// The files and folders that came, went or have another content, relative to the folder.
  var paths: Set<String> = []
  /// Whether more has happened than could be followed, so that everything has to be looked at.
  var isLost = false

  /// Whether nothing has happened.
  var isEmpty: Bool { paths.isEmpty && !isLost }

  /// Takes in what happened after.
  mutating func add(_ later: FolderChanges) {
    paths.formUnion(later.paths)
    isLost = isLost || later.isLost
  }
}
