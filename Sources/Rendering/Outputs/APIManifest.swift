import Caching
import Files
import Values

/// The digests of all files of the API, by path.
struct APIManifest {
  /// All entries, one in each line.
  private var lines: [UInt8] = []

  /// - Parameter entries: what it says of some files each.
  init(_ entries: [PackedBytes]) {
    lines.reserveCapacity(entries.reduce(0) { $0 + $1.count })
    for entries in entries { entries.withUnsafeBytes { lines += $0 } }
  }

  /// What it says of those of some files that are of the API: members of an object, one in each line.
  static func entries(of files: [SiteFile]) -> PackedBytes {
    var entries: [UInt8] = []
    for file in files where file.path.hasPrefix("api/") {
      entries += JSONWriter.bytes(of: .string(file.path))
      entries += Array(":{\"sha256\":\"".utf8)
      entries += sha256(file.bytes).utf8
      entries += Array("\"}\n".utf8)
    }
    return PackedBytes(entries)
  }

  /// The file.
  var file: SiteFile {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count + 64)
    bytes += Array("{\"version\":1,\"files\":{".utf8)
    lines.withUnsafeBytes { lines in
      for (number, entry) in Self.sorted(lines).enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += entry
      }
    }
    bytes += Array("}}\n".utf8)
    return SiteFile(path: SitePaths.api("manifest.json"), bytes: bytes)
  }

  /// The lines by path: the quote that ends a path comes before all that paths are made of.
  private static func sorted(_ lines: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
    var entries: [UnsafeRawBufferPointer] = []
    lines.forEachLine { entries.append($0) }
    return entries.sorted { $0.precedes($1) }
  }
}

extension RenderedUnit {
  /// Files of the API, which its manifest lists.
  init(apiFiles files: [SiteFile]) {
    self.files = files
    manifestEntries = APIManifest.entries(of: files)
  }
}
