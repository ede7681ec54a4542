import Glibc

/// Writes files into a folder, whole or not at all, and never outside of it: each folder on the way is opened from
/// the one above it, and no link is followed.
struct WorkingTree: Sendable {
  /// Why a file was not written.
  struct Failure: Error {
    let path: String
    let reason: String
  }

  let root: String

  /// Puts a file in place, with the folders that it is in.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, parts.allSatisfy({ $0 != "." && $0 != ".." }) else {
      throw Failure(path: path, reason: "it is no path of a file")
    }
    let folder = try folder(parts.dropLast(), path)
    defer { close(folder) }
    let draft = "." + name + ".serai-new"
    // What an interrupted write has left.
    unlinkat(folder, draft, 0)
    let file = openat(folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure(path) }
    let isWritten = Self.write(bytes, to: file)
    guard close(file) == 0, isWritten, renameat(folder, draft, folder, name) == 0 else {
      let failure = failure(path)
      unlinkat(folder, draft, 0)
      throw failure
    }
  }

  /// Whether there is something of this name, be it a link.
  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(root + "/" + path, &status) == 0
  }

  /// An open folder, made if it was not there.
  private func folder(_ parts: ArraySlice<String>, _ path: String) throws(Failure) -> Int32 {
    var folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(root) }
    for part in parts {
      mkdirat(folder, part, 0o755)
      let child = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let failure = failure(path)
      close(folder)
      guard child >= 0 else { throw failure }
      folder = child
    }
    return folder
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  private func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
