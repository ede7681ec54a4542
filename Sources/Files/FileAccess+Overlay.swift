extension FileAccess {
  /// The same folder with other bytes in some of its files.
  public func overlaid(with files: [String: [UInt8]]) -> FileAccess {
    let (list, read) = (list, read)
    return FileAccess(
      list: { () throws(FileError) in
        try list().map { entry in
          guard let bytes = files[entry.path] else { return entry }
          var entry = entry
          entry.size = bytes.count
          return entry
        }
      },
      read: { (path, limit) throws(FileError) in
        guard let bytes = files[path] else { return try read(path, limit) }
        guard bytes.count <= limit else { throw FileError(path: path, .tooLarge(limit: limit)) }
        return bytes
      })
  }
}
