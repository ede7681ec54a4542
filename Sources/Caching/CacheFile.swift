import Files
import Glibc

/// A file with what one run has found out for the next, outside of everything that people keep.
///
/// It may be deleted at any time. What was cut short, damaged or written by another build of Serai is told from
/// what is whole, since the contents are read only where their digests are right. They come in pieces, each with a
/// digest of its own, so that a large cache is read, checked and written on all cores.
public struct CacheFile: Sendable {
  /// What reading came to.
  public enum Contents: Sendable {
    case missing
    /// Written by another build of Serai, or for something else.
    case foreign
    case damaged
    /// A reader at the start of each piece that was written.
    case whole([PackedReader])
  }

  private static let mark = Array("serai cache 2\n".utf8)
  private static let largest = 4 << 30
  /// Before the list of pieces: the mark, what has written it, the digest of the list and its length.
  private static let headLength = mark.count + 40
  private let folder: String
  private let name: String
  private let maker: Fingerprint

  /// The cache of a kind for some folders; nil where there is no place for such things.
  ///
  /// It is `$XDG_CACHE_HOME/serai/<kind>/<digest of the folders' paths>` (XDG Base Directory Specification).
  ///
  /// - Parameters:
  ///   - folders: what it is about; they must exist.
  ///   - version: what only the same version may read.
  public init?(_ kind: String, for folders: [String], version: String) {
    guard let caches = Self.caches, let executable = Self.executable else { return nil }
    var about = PackedWriter()
    for folder in folders {
      guard let path = Self.resolved(folder) else { return nil }
      about.add(path)
    }
    var maker = PackedWriter()
    maker.add(version)
    maker.add(executable)
    maker.add(about.fingerprint)
    self.maker = maker.fingerprint
    folder = caches + "/serai/" + kind
    let place = about.fingerprint
    name = String(place.high, radix: 16) + "-" + String(place.low, radix: 16)
  }

  /// Reads it.
  public func read() -> Contents {
    let file = open("\(folder)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT ? .missing : .damaged }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.largest, let head = Self.bytes(of: file, 0..<Self.headLength),
      head.starts(with: Self.mark)
    else { return .damaged }
    var reader = PackedReader(head[Self.mark.count...])
    guard let maker = try? reader.fingerprint(), let digest = try? reader.fingerprint(),
      let length = try? reader.word()
    else { return .damaged }
    guard maker == self.maker else { return .foreign }
    guard length <= UInt64(Int(status.st_size) - Self.headLength),
      let list = Self.bytes(of: file, Self.headLength..<Self.headLength + Int(length)),
      Fingerprint(list) == digest, let pieces = Self.pieces(list), let last = pieces.last,
      last.range.upperBound == Int(status.st_size)
    else { return .damaged }
    let read = parallelMap(pieces) { piece -> PackedReader? in
      guard let bytes = Self.bytes(of: file, piece.range), Fingerprint(bytes) == piece.digest
      else { return nil }
      return PackedReader(bytes[...])
    }
    let whole = read.compactMap { $0 }
    return whole.count == pieces.count ? .whole(whole) : .damaged
  }

  /// Where the pieces are in the file, by the list of their lengths and digests.
  private static func pieces(_ list: [UInt8]) -> [(range: Range<Int>, digest: Fingerprint)]? {
    var start = headLength + list.count
    var reader = PackedReader(list[...])
    return try? reader.list { (reader) throws(PackedDamage) in
      let length = try reader.int()
      guard length >= 0, length <= largest else { throw PackedDamage() }
      defer { start += length }
      return (start..<start + length, try reader.fingerprint())
    }
  }

  /// A part of a file; nil where it is shorter.
  private static func bytes(of file: Int32, _ range: Range<Int>) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, done in
      done = 0
      while done < range.count {
        let count = pread(
          file, buffer.baseAddress?.advanced(by: done), range.count - done,
          range.lowerBound + done)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        done += count
      }
    }
    return bytes.count == range.count ? bytes : nil
  }

  /// Puts new contents in the place of what is there, whole or not at all; false where that cannot be done,
  /// and then the next run takes longer.
  @discardableResult
  public func write(_ pieces: [PackedWriter]) -> Bool {
    guard Self.makeFolders(folder) else { return false }
    // Each process has a draft of its own, so that two do not write into one.
    let draft = "\(folder)/\(name).\(getpid())"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    let isWritten = write(pieces, to: file)
    guard close(file) == 0, isWritten, rename(draft, "\(folder)/\(name)") == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  private func write(_ pieces: [PackedWriter], to file: Int32) -> Bool {
    let digests = parallelMap(pieces) { $0.fingerprint }
    var list = PackedWriter()
    list.add(Array(zip(pieces, digests))) { writer, piece in
      writer.add(piece.0.bytes.count)
      writer.add(piece.1)
    }
    var head = PackedWriter()
    head.add(maker)
    head.add(list.fingerprint)
    head.addWord(UInt64(list.bytes.count))
    var start = Self.headLength + list.bytes.count
    let places = pieces.map { piece in
      defer { start += piece.bytes.count }
      return (start, piece.bytes)
    }
    let written = parallelMap(places) { Self.write($0.1, to: file, at: $0.0) }
    return Self.write(Self.mark + head.bytes + list.bytes, to: file, at: 0)
      && written.allSatisfy { $0 }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, at start: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(file, $0.baseAddress?.advanced(by: done), bytes.count - done, start + done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Removes it.
  public func remove() { unlink("\(folder)/\(name)") }

  private static var caches: String? {
    let variables = ["XDG_CACHE_HOME", "HOME"].map { (name: String) in
      getenv(name).map { String(cString: $0) } ?? ""
    }
    if variables[0].hasPrefix("/") { return variables[0] }
    return variables[1].hasPrefix("/") ? variables[1] + "/.cache" : nil
  }

  /// What tells this build of Serai from others: a version number stays the same while one works on it.
  private static var executable: Fingerprint? {
    var status = stat()
    guard let path = resolved("/proc/self/exe"), stat(path, &status) == 0 else { return nil }
    var writer = PackedWriter()
    writer.add(path)
    for number in [
      Int(status.st_size), Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ] { writer.add(number) }
    return writer.fingerprint
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func makeFolders(_ path: String) -> Bool {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o755)
    }
    return access(made, W_OK) == 0
  }
}
