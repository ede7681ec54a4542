import CatalogReading
import Diagnostics
import Files

/// What a fix changes, as one stretch of each file.
struct FixReplacements {
  private(set) var files: [(path: String, replacement: TextReplacement)] = []

  init(_ fix: FixIt, _ access: FileAccess) {
    let (edited, _) = YAMLEditor.apply([fix]) { try? access.read($0, YAMLLimits.fileSize) }
    for file in edited {
      guard let old = try? access.read(file.path, YAMLLimits.fileSize),
        let replacement = TextReplacement(from: old, to: file.bytes)
      else { continue }
      files.append((file.path, replacement))
    }
  }
}
