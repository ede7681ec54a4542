import Files
import Glibc

/// A folder with what one run has found out for the next, outside of everything that people keep.
///
/// It may be deleted at any time. What was cut short, damaged or written by another build of Serai is told from
/// what is whole, since the contents are read only where their checksums are right. They come in pieces, each a
/// file that never changes and that is named by its checksum; an index says which count. So a piece that is as it
/// was is not written again, and whoever reads the last index has all that it names in memory, whatever comes after.
public struct CacheFolder: Sendable {
  /// What reading came to.
  public enum Contents: Sendable {
    case missing
    /// Written by another build of Serai, or for something else.
    case foreign
    case damaged
    /// The pieces in the order in which they were written.
    case whole([CachePiece])
  }

  private static let mark = Array("serai cache 3\n".utf8)
  private static let largest = 4 << 30
  /// What comes before the list of pieces: the mark, what has written it, and the list's checksum.
  private static let headLength = mark.count + 32
  private let path: String
  private let maker: Fingerprint

  private var index: String { path + "/index" }

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
    let place = about.fingerprint
    let name = String(place.high, radix: 16) + "-" + String(place.low, radix: 16)
    path = caches + "/serai/" + kind + "/" + name
  }

  // MARK: - Reading

  /// Reads it; what was read stays in memory until the process ends.
  public func read() -> Contents {
    let before = MappedFile.read(index, atMost: Self.largest)
    let contents = read(before)
    guard case .damaged = contents, let before else { return contents }
    // Another build may have come to its end in between, and what the index named is gone.
    let now = MappedFile.read(index, atMost: Self.largest)
    return now == before ? contents : read(now)
  }

  private func read(_ index: PackedBytes?) -> Contents {
    guard let index else { return isMissing ? .missing : .damaged }
    guard index.count >= Self.headLength, index.starts(with: Self.mark) else { return .damaged }
    var reader = PackedReader(index.part(Self.mark.count..<Self.headLength))
    let list = index.part(Self.headLength..<index.count)
    guard let maker = try? reader.fingerprint(), let checksum = try? reader.checksum(),
      checksum == list.withUnsafeBytes({ Checksum($0) })
    else { return .damaged }
    guard maker == self.maker else { return .foreign }
    guard let checksums = Self.checksums(list) else { return .damaged }
    let pieces = parallelMap(checksums) { piece($0) }
    let whole = pieces.compactMap { $0 }
    return whole.count == pieces.count ? .whole(whole) : .damaged
  }

  private var isMissing: Bool {
    var status = stat()
    return lstat(index, &status) != 0 && errno == ENOENT
  }

  private static func checksums(_ list: PackedBytes) -> [Checksum]? {
    var reader = PackedReader(list)
    return try? reader.list { (reader) throws(PackedDamage) in try reader.checksum() }
  }

  /// Nil where it is not what it should be.
  private func piece(_ checksum: Checksum) -> CachePiece? {
    guard let bytes = MappedFile.read(path + "/" + checksum.text, atMost: Self.largest) else {
      return nil
    }
    let piece = CachePiece(stored: bytes)
    return piece.checksum == checksum ? piece : nil
  }

  // MARK: - Writing

  /// Puts new contents in the place of what is there, whole or not at all; false where that cannot be done,
  /// and then the next run takes longer.
  ///
  /// Only one process may do so at a time.
  @discardableResult
  public func write(_ pieces: [CachePiece]) -> Bool {
    guard makeFolder() else { return false }
    let written = parallelMap(pieces) { piece in
      piece.withUnsafeBytes { bytes in
        piece.isStored && isThere(piece.fileName, bytes.count) || write(bytes, piece.fileName)
      }
    }
    guard written.allSatisfy({ $0 }) else { return false }
    var list = PackedWriter()
    list.add(pieces) { $0.add($1.checksum) }
    var head = PackedWriter()
    head.add(maker)
    head.add(list.bytes.withUnsafeBytes { Checksum($0) })
    let index = Self.mark + head.bytes + list.bytes
    guard index.withUnsafeBytes({ write($0, "index") }) else { return false }
    removeAll(but: Set(pieces.map(\.fileName) + ["index"]))
    return true
  }

  /// Whether there is a file of so many bytes.
  private func isThere(_ name: String, _ count: Int) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && Int(status.st_size) == count
  }

  /// Writes a file to the side and moves it into place.
  private func write(_ bytes: UnsafeRawBufferPointer, _ name: String) -> Bool {
    let draft = "\(path)/\(name).\(getpid())"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    let isWritten = Self.write(bytes, to: file)
    guard close(file) == 0, isWritten, rename(draft, "\(path)/\(name)") == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(file, part.baseAddress, part.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Removes it.
  public func remove() { removeAll(but: []) }

  /// The index goes first, so that nothing is named that is not there.
  private func removeAll(but kept: Set<String>) {
    if !kept.contains("index") { unlink(index) }
    let entries = (try? FileAccess.disk(path).list()) ?? []
    for entry in entries where !kept.contains(entry.path) { unlink(path + "/" + entry.path) }
  }

  private func makeFolder() -> Bool {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o755)
    }
    if access(path, W_OK) == 0, isFolder { return true }
    // Of an earlier Serai it may be a file.
    unlink(path)
    return mkdir(path, 0o755) == 0
  }

  private var isFolder: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  // MARK: - Places

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
}

extension PackedReader {
  fileprivate mutating func checksum() throws(PackedDamage) -> Checksum {
    let high = try word()
    return Checksum(high: high, low: try word())
  }
}

extension PackedWriter {
  fileprivate mutating func add(_ checksum: Checksum) {
    addWord(checksum.high)
    addWord(checksum.low)
  }
}
