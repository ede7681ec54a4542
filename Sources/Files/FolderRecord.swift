import Glibc

/// The files and folders of a folder, each with what tells whether it has changed.
///
/// A folder's own times change whenever a name in it comes, goes or becomes another's. So where all signatures are
/// as they were, so are all names, and nobody has to ask for them.
public struct FolderRecord: Sendable, Equatable {
  /// For each entry its kind, the length of its path from the folder on, what stands for its signature, and its
  /// path; a folder comes before what is in it.
  public let bytes: [UInt8]

  /// So long after a change a file counts as one that may have changed again: file systems' clocks are coarse.
  private static let tick = 2_000_000_000
  /// Bytes before each path.
  private static let headLength = 11

  /// A record that was kept.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Of everything in a folder, itself included; nil where signatures do not tell enough.
  init?(_ entries: [FileEntry], at path: String, before moment: Int = .max) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 40)
    for entry in entries {
      let rest = entry.path.utf8.dropFirst(path.utf8.count + 1)
      guard let signature = entry.signature, signature.changed < moment - Self.tick,
        rest.count <= UInt16.max
      else { return nil }
      bytes.append(entry.kind == .folder ? 1 : 0)
      withUnsafeBytes(of: UInt16(rest.count).littleEndian) { bytes += $0 }
      withUnsafeBytes(of: signature.word.littleEndian) { bytes += $0 }
      bytes += rest
    }
    self.bytes = bytes
  }

  /// How many files and folders there are.
  var count: Int {
    var count = 0
    visit { _ in
      count += 1
      return true
    }
    return count
  }

  /// What a listing of the folder at a path shows, apart from signatures.
  func entries(at path: String) -> [FileEntry] {
    var entries: [FileEntry] = []
    visit { item in
      let rest = String(decoding: item.path, as: UTF8.self)
      entries.append(
        FileEntry(
          path: rest.isEmpty ? path : path + "/" + rest, kind: item.isFolder ? .folder : .file))
      return true
    }
    return entries
  }

  /// Whether everything is as it was, and all folders are of one file system.
  ///
  /// - Parameters:
  ///   - name: the folder's.
  ///   - parent: the open folder that it is in.
  ///   - device: the file system's.
  func holds(of name: String, in parent: Int32, on device: dev_t) -> Bool {
    let prefix = name.utf8.count
    let longest = prefix + bytes.count + 2
    return withUnsafeTemporaryAllocation(byteCount: longest, alignment: 1) { path in
      path.copyBytes(from: name.utf8)
      return visit { item in
        var length = prefix
        if !item.path.isEmpty {
          path[length] = UInt8(ascii: "/")
          UnsafeMutableRawBufferPointer(rebasing: path[(length + 1)...]).copyMemory(from: item.path)
          length += 1 + item.path.count
        }
        path[length] = 0
        guard let start = path.baseAddress?.assumingMemoryBound(to: CChar.self) else {
          return false
        }
        var status = stat()
        return fstatat(parent, start, &status, AT_SYMLINK_NOFOLLOW) == 0
          && status.st_mode & S_IFMT == (item.isFolder ? S_IFDIR : S_IFREG)
          && (!item.isFolder || status.st_dev == device)
          && FileSignature(status).word == item.word
      }
    }
  }

  private struct Item {
    let isFolder: Bool
    let word: UInt64
    /// From the folder on; empty for itself.
    let path: UnsafeRawBufferPointer
  }

  /// Shows each entry, until one is answered with false, which is the answer then; so is a record that is none.
  @discardableResult
  private func visit(_ body: (Item) -> Bool) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count {
        let start = position + Self.headLength
        guard start <= bytes.count else { return false }
        let length = UInt16(
          littleEndian: bytes.loadUnaligned(fromByteOffset: position + 1, as: UInt16.self))
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: position + 3, as: UInt64.self))
        let end = start + Int(length)
        guard end <= bytes.count else { return false }
        let path = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        guard body(Item(isFolder: bytes[position] == 1, word: word, path: path)) else {
          return false
        }
        position = end
      }
      return !bytes.isEmpty
    }
  }
}
