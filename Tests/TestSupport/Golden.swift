public import Foundation
public import Testing

/// The folder `Fixtures` beside a test file.
public func fixtures(beside file: String = #filePath) -> URL {
  URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Fixtures")
}

/// Compares a text with the golden file at `url`, showing the first lines that differ.
///
/// `UPDATE_GOLDEN=1` writes the file instead, for a person to look at in the diff.
public func expectGolden(
  _ actual: String, _ url: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: url, atomically: true, encoding: .utf8)
    return
  }
  let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  if actual != expected {
    Issue.record(
      "\(url.lastPathComponent) differs:\n\(difference(from: expected, to: actual))",
      sourceLocation: sourceLocation)
  }
}

/// The lines that differ, `-` expected and `+` actual, at most forty.
public func difference(from expected: String, to actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let changes = new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, 0, "- \(offset + 1): \(line)")
    case .insert(let offset, let line, _): (offset, 1, "+ \(offset + 1): \(line)")
    }
  }
  return changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(40).map(\.2).joined(separator: "\n")
}
