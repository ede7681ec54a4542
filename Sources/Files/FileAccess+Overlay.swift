extension FileAccess {
  /// The same folder with other bytes in some of its files, and with new ones.
  public func overlaid(with files: [String: [UInt8]]) -> FileAccess {
    let (list, read, stream) = (list, read, stream)
    return FileAccess(
      list: { () throws(FileError) in
        var added = files
        let known = try list().map { entry in
          guard let bytes = added.removeValue(forKey: entry.path) else { return entry }
          return FileEntry(path: entry.path, kind: .file, size: bytes.count)
        }
        guard !added.isEmpty else { return known }
        let new = added.map { FileEntry(path: $0.key, kind: .file, size: $0.value.count) }
        return (known + new).sorted(by: FileEntry.precedes)
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
