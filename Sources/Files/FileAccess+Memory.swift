extension FileAccess {
  /// A folder that is only in memory: files by path, and entries of other kinds for tests.
  ///
  /// Folders come of the paths.
  public static func memory(
    _ files: [String: [UInt8]], others: [FileEntry] = [], limits: Limits = Limits()
  ) -> FileAccess {
    FileAccess(
      listing: { (_) throws(FileError) in FileListing(try entries(files, others, limits)) },
      read: { (path: String, limit: Int) throws(FileError) in
        guard let bytes = files[path] else { throw FileError(path: path, .notFound) }
        guard bytes.count <= limit else { throw FileError(path: path, .tooLarge(limit: limit)) }
        return bytes
      })
  }
}

private func entries(
  _ files: [String: [UInt8]], _ others: [FileEntry], _ limits: FileAccess.Limits
) throws(FileError) -> [FileEntry] {
  var folders: Set<String> = []
  var entries = others
  for path in files.keys {
    entries.append(FileEntry(path: path, kind: .file))
    var parent = path[...]
    var depth = 0
    while let slash = parent.lastIndex(of: "/") {
      parent = parent[..<slash]
      folders.insert(String(parent))
      depth += 1
    }
    if depth > limits.depth { throw FileError(path: path, .tooDeep(limit: limits.depth)) }
  }
  entries += folders.map { FileEntry(path: $0, kind: .folder) }
  if entries.count > limits.count {
    throw FileError(path: "", .tooMany(limit: limits.count))
  }
  return entries.sorted(by: FileEntry.precedes)
}
