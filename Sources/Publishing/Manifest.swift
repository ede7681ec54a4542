/// The files that Serai has written into a folder, one path a line in order.
struct Manifest {
  private static let header = "serai 1"
  var paths: Set<String>

  init(paths: Set<String> = []) { self.paths = paths }

  /// Reads a manifest; nil where the bytes are none.
  ///
  /// Paths that lead elsewhere are left out: a manifest that somebody has tampered with must not
  /// get other files removed.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual(Self.header.utf8) else { return nil }
    paths = []
    paths.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let path = String(decoding: line, as: UTF8.self)
      if OutputPath.isInside(path) { paths.insert(path) }
    }
  }

  /// The files that another does not have.
  func paths(notIn other: Manifest) -> [String] { paths.filter { !other.paths.contains($0) } }

  var bytes: [UInt8] {
    var bytes = Array("\(Self.header)\n".utf8)
    for path in paths.sorted() {
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

/// Paths of files in the output folder.
enum OutputPath {
  /// Whether a relative path names a file inside the folder, and none of Serai's own.
  static func isInside(_ path: String) -> Bool {
    guard path.utf8.count <= 4096, path != SitePublisher.stateFolder,
      !path.utf8.starts(with: "\(SitePublisher.stateFolder)/".utf8)
    else { return false }
    // Of the part of the path that is being read: its bytes, and whether all are dots.
    var (length, isDots) = (0, true)
    func isName() -> Bool { (1...255).contains(length) && !(isDots && length <= 2) }
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") {
        guard isName() else { return false }
        (length, isDots) = (0, true)
        continue
      }
      guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { return false }
      length += 1
      isDots = isDots && byte == UInt8(ascii: ".")
    }
    return isName()
  }
}
