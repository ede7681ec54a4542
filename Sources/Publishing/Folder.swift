import Glibc

/// The few file operations that publishing needs, straight from the operating system.
///
/// Foundation would add start-up time and memory to every command.
enum Folder {
  /// What is at a path, without following a link at its end.
  static func kind(of path: String) -> mode_t? {
    var info = stat()
    return lstat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Makes a folder and those above it.
  static func make(_ path: String) throws(PublishingError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw failure(path, "cannot be made")
    }
    try make(String(path[..<slash]))
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path, "cannot be made") }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(PublishingError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path, "cannot be written") }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = failure(path, "cannot be written")
        close(file)
        throw error
      }
      done += count
    }
    guard close(file) == 0 else { throw failure(path, "cannot be written") }
  }

  /// The bytes of a regular file; nil where there is none.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    return bytes(of: file, count: Int(info.st_size))
  }

  private static func bytes(of file: Int32, count: Int) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      done = 0
      while done < count {
        let read = Glibc.read(file, buffer.baseAddress?.advanced(by: done), count - done)
        if read < 0 && errno == EINTR { continue }
        if read <= 0 { break }
        done += read
      }
      isWhole = done == count
    }
    return isWhole ? bytes : nil
  }

  /// Whether a regular file has exactly these bytes; tells by its size where it can.
  static func contains(_ bytes: [UInt8], _ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size == bytes.count
    else { return false }
    return self.bytes(of: file, count: bytes.count) == bytes
  }

  static func move(_ from: String, to path: String) throws(PublishingError) {
    guard rename(from, path) == 0 else { throw failure(path, "cannot be put in place") }
  }

  static func remove(_ path: String) throws(PublishingError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path, "cannot be removed") }
  }

  /// The names in a folder, in no order; empty where there is none.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a folder and all below it.
  static func removeTree(_ path: String) throws(PublishingError) {
    guard isFolder(path) else { return try remove(path) }
    for name in names(in: path) { try removeTree(path + "/" + name) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure(path, "cannot be removed") }
  }

  static func failure(_ path: String, _ what: String) -> PublishingError {
    PublishingError(path: path, reason: "\(what): \(String(cString: strerror(errno)))")
  }
}
