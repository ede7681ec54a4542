import Glibc

/// What tells whether a file is still the one that it was, without reading it: its size, when it was written and
/// changed last, and its number in the file system.
///
/// Of a folder it tells whether names in it have come, gone or become another's.
/// A program may set the time of writing, but no program sets the time of the last change. Git and Ninja tell
/// changes so too.
public struct FileSignature: Sendable, Hashable {
  /// All of it, mixed into one number.
  public let word: UInt64
  /// When the file was changed last, in nanoseconds since 1970.
  public let changed: Int

  init(_ status: stat) {
    changed = max(
      status.st_mtim.tv_sec &* 1_000_000_000 &+ status.st_mtim.tv_nsec,
      status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec)
    var mixing = Mixing()
    mixing.add(Int(status.st_size))
    mixing.add(status.st_mtim.tv_sec)
    mixing.add(status.st_mtim.tv_nsec)
    mixing.add(status.st_ctim.tv_sec)
    mixing.add(status.st_ctim.tv_nsec)
    mixing.add(Int(bitPattern: UInt(status.st_ino)))
    word = mixing.sum
  }

  /// The mixing step of MurmurHash3, once for each number.
  private struct Mixing {
    private(set) var sum: UInt64 = 0

    mutating func add(_ number: Int) {
      var mixed = (sum &+ UInt64(bitPattern: Int64(number))) &* 0xFF51_AFD7_ED55_8CCD
      mixed ^= mixed >> 33
      mixed &*= 0xC4CE_B9FE_1A85_EC53
      sum = mixed ^ mixed >> 33
    }
  }

  /// Of a plain file, not of what a link leads to; nil where there is none.
  ///
  /// - Parameters:
  ///   - path: relative to a folder, as UTF-8.
  ///   - folder: its descriptor, so that the way to it is not walked for each of its files.
  public init?(path: UnsafeRawBufferPointer, in folder: Int32) {
    var status = stat()
    let isThere = withUnsafeTemporaryAllocation(of: CChar.self, capacity: path.count + 1) { name in
      UnsafeMutableRawBufferPointer(name).copyMemory(from: path)
      name[path.count] = 0
      guard let start = name.baseAddress else { return false }
      return fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
    guard isThere, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }
}
