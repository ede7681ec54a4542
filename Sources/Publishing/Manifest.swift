/// The files that Serai has written into a folder, one path a line in order.
struct Manifest: Equatable {
  private static let header = "serai 1"
  var paths: Set<String>

  init(paths: Set<String> = []) { self.paths = paths }

  /// Reads a manifest; nil where the bytes are none.
  ///
  /// Paths that lead elsewhere are left out: a manifest that somebody has tampered with must not
  /// get other files removed.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == Self.header else { return nil }
    paths = Set(lines.dropFirst().map(String.init).filter(OutputPath.isInside))
  }

  var bytes: [UInt8] {
    Array(([Self.header] + paths.sorted()).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}

/// Paths of files in the output folder.
enum OutputPath {
  /// Whether a relative path names a file inside the folder, and none of Serai's own.
  static func isInside(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 4096,
      path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.first != Substring(SitePublisher.stateFolder)
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
  }
}
