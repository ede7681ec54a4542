import Glibc

/// Reads files as memory, without a copy.
enum MappedFile {
  /// The bytes of a plain file, which must not be written to; nil where there is none, or it is too large.
  ///
  /// They stay in memory until the process ends, also when the file is removed.
  static func read(_ path: String, atMost limit: Int) -> PackedBytes? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else { return nil }
    let count = Int(status.st_size)
    if count == 0 { return PackedBytes() }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      return nil
    }
    return PackedBytes(lasting: UnsafeRawBufferPointer(start: start, count: count))
  }
}
