extension FileAccess {
  /// The same folder with other bytes in some of its files, and with new ones.
  public func overlaid(with files: [String: [UInt8]]) -> FileAccess {
    let (access, read, stream) = (self, read, stream)
    return FileAccess(
      listing: { (_) throws(FileError) in
        var added = files
        let known = try access.list().map { entry in
          guard added.removeValue(forKey: entry.path) != nil else { return entry }
          return FileEntry(path: entry.path, kind: .file)
        }
        let new = added.map { FileEntry(path: $0.key, kind: .file) }
        return FileListing((known + new).sorted(by: FileEntry.precedes))
      },
      read: { (path, limit) throws(FileError) in
        guard let bytes = files[path] else { return try read(path, limit) }
        guard bytes.count <= limit else { throw FileError(path: path, .tooLarge(limit: limit)) }
        return bytes
      },
      stream: { (path, limit, receive) throws(FileError) in
        guard let bytes = files[path] else { return try stream(path, limit, receive) }
        guard bytes.count <= limit else { throw FileError(path: path, .tooLarge(limit: limit)) }
        bytes.withUnsafeBytes { _ = receive($0) }
      })
  }
}
