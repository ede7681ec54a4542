import Files
import Glibc

/// A file with what one run has found out for the next, outside of everything that people keep.
///
/// It may be deleted at any time. What was cut short, damaged or written by another build of Serai is told from
/// what is whole, since the contents are read only where their digest is right.
public struct CacheFile: Sendable {
  /// What reading came to.
  public enum Contents: Sendable {
    case missing
    /// Written by another build of Serai, or for something else.
    case foreign
    case damaged
    /// A reader at the start of what was written.
    case whole(PackedReader)
  }

  private static let mark = Array("serai cache 1\n".utf8)
  private static let largest = 4 << 30
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
    let access = FileAccess.disk(folder)
    let bytes: [UInt8]
    do {
      bytes = try access.read(name, Self.largest)
    } catch {
      if case .notFound = error.reason { return .missing }
      return .damaged
    }
    guard bytes.starts(with: Self.mark) else { return .damaged }
    var reader = PackedReader(bytes[Self.mark.count...])
    let headerLength = Self.mark.count + 32
    guard let maker = try? reader.fingerprint(), let digest = try? reader.fingerprint() else {
      return .damaged
    }
    guard maker == self.maker else { return .foreign }
    let isWhole = bytes.withUnsafeBytes {
      Fingerprint(UnsafeRawBufferPointer(rebasing: $0[headerLength...])) == digest
    }
    return isWhole ? .whole(reader) : .damaged
  }

  /// Puts new contents in the place of what is there, whole or not at all; false where that cannot be done,
  /// and then the next run takes longer.
  @discardableResult
  public func write(_ contents: PackedWriter) -> Bool {
    guard Self.makeFolders(folder) else { return false }
    // Each process has a draft of its own, so that two do not write into one.
    let draft = "\(folder)/\(name).\(getpid())"
    unlink(draft)
    guard let file = fopen(draft, "wx") else { return false }
    var header = PackedWriter()
    header.add(maker)
    header.add(contents.fingerprint)
    var isWritten = true
    for part in [Self.mark, header.bytes, contents.bytes] {
      isWritten = isWritten && fwrite(part, 1, part.count, file) == part.count
    }
    guard fclose(file) == 0, isWritten, rename(draft, "\(folder)/\(name)") == 0 else {
      unlink(draft)
      return false
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
