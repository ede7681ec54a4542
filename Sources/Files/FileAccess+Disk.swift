import Glibc

extension FileAccess {
  /// A folder on disk.
  public static func disk(_ folder: String, limits: Limits = Limits()) -> FileAccess {
    FileAccess(
      listing: { (known) throws(FileError) in
        var walk = FolderWalk(root: folder, limits: limits)
        return try walk.list(knowing: known)
      },
      read: { (path: String, limit: Int) throws(FileError) in
        try DiskFile.read(path, in: folder, limit: limit)
      },
      stream: { (path, limit, receive) throws(FileError) in
        try DiskFile.stream(path, in: folder, limit: limit, receive)
      })
  }

  /// A part of a folder on disk: the files at its top, and what is at some paths below it.
  ///
  /// Its listing throws where a folder on the way is none, such as a link to one: only a listing of
  /// everything can say what that is.
  public static func disk(
    _ folder: String, within parts: [String], limits: Limits = Limits()
  ) -> FileAccess {
    FileAccess(
      listing: { (_) throws(FileError) in
        var walk = FolderWalk(root: folder, limits: limits)
        return FileListing(try walk.list(within: parts))
      },
      read: { (path: String, limit: Int) throws(FileError) in
        try DiskFile.read(path, in: folder, limit: limit)
      },
      stream: { (path, limit, receive) throws(FileError) in
        try DiskFile.stream(path, in: folder, limit: limit, receive)
      })
  }
}

/// A file that is opened step by step from its folder, so that no link on the way is followed.
enum DiskFile {
  static func read(
    _ path: String, in folder: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    let file = try open(path, in: folder)
    defer { close(file) }
    let size = try size(of: file, path, limit: limit)
    return try bytes(of: file, path, expected: size, limit: limit)
  }

  static func stream(
    _ path: String, in folder: String, limit: Int, _ receive: (UnsafeRawBufferPointer) -> Bool
  ) throws(FileError) {
    let file = try open(path, in: folder)
    defer { close(file) }
    var left = try size(of: file, path, limit: limit)
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
    defer { piece.deallocate() }
    while left > 0 {
      let count = Glibc.read(file, piece.baseAddress, min(pieceSize, left))
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system(path) }
      guard count > 0, receive(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
      left -= count
    }
  }

  /// Bytes that a stream hands out at once.
  private static let pieceSize = 1 << 20

  /// The size of a plain file.
  private static func size(of file: Int32, _ path: String, limit: Int) throws(FileError) -> Int {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, .notAFile) }
    guard Int(status.st_size) <= limit else { throw FileError(path: path, .tooLarge(limit: limit)) }
    return Int(status.st_size)
  }

  private static func open(_ path: String, in folder: String) throws(FileError) -> Int32 {
    var parent = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw .system(folder) }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, name) in names.enumerated() {
      guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0) else {
        close(parent)
        throw FileError(path: path, .leadsOutside)
      }
      // Not to wait for a pipe's other end, a file is opened without blocking.
      let kind = index == names.count - 1 ? O_NONBLOCK : O_DIRECTORY
      let child = openat(parent, String(name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind)
      let code = errno
      close(parent)
      guard child >= 0 else { throw failure(path, code) }
      parent = child
    }
    return parent
  }

  private static func failure(_ path: String, _ code: Int32) -> FileError {
    // A link where a folder should be is ENOTDIR, one where a file should be ELOOP.
    code == ELOOP ? FileError(path: path, .leadsOutside) : .system(path, code)
  }

  private static func bytes(
    of file: Int32, _ path: String, expected: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, done in
      done = 0
      while done < expected {
        let count = Glibc.read(file, buffer.baseAddress?.advanced(by: done), expected - done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { code = errno }
        if count <= 0 { break }
        done += count
      }
    }
    guard code == 0 else { throw .system(path, code) }
    return bytes
  }
}

extension FileError {
  /// The error that the operating system just gave.
  static func system(_ path: String, _ code: Int32 = errno) -> FileError {
    switch code {
    case ENOENT: FileError(path: path, .notFound)
    case ENOTDIR: FileError(path: path, .notAFolder)
    default: FileError(path: path, .system(String(cString: strerror(code))))
    }
  }
}
