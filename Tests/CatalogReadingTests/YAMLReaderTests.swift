import CatalogReading
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing
import Values

@Suite struct YAMLReaderTests {
  private static let problems = fixtures().appendingPathComponent("problems")

  private static var situations: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: problems.path)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test(arguments: situations)
  func `each situation gives its diagnostics and data`(_ situation: String) throws {
    let url = Self.problems.appendingPathComponent(situation + ".yaml")
    let bytes = Array(try Data(contentsOf: url))
    let (document, diagnostics) = YAMLReader.read(bytes, file: situation + ".yaml")
    var text = diagnostics.map { $0.plainText(with: bytes) }.joined()
    text += document.map { "data: \(JSONWriter.text(of: $0.value))\n" } ?? "no data\n"
    try expectGolden(text, url.deletingPathExtension().appendingPathExtension("expected"))
  }
}

extension Diagnostic {
  /// The diagnostic as goldens show it, with the marked stretch of its line.
  func plainText(with bytes: [UInt8]) -> String {
    var text = "\(severity.rawValue) \(id) \(location.plainText)\n  \(summary)\n"
    if case .range(let range) = location { text += "  ‹\(excerpt(bytes, range))›\n" }
    if !explanation.isEmpty { text += "  \(explanation)\n" }
    if !help.isEmpty { text += "  help: \(help)\n" }
    for note in notes { text += "  note \(note.location?.plainText ?? ""): \(note.message)\n" }
    return text
  }
}

/// The characters of a range, found without the code under test.
func excerpt(_ bytes: [UInt8], _ range: SourceRange) -> String {
  let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FEFF}" }
  var lines: [[Unicode.Scalar]] = [[]]
  var previous: Unicode.Scalar = " "
  for scalar in scalars {
    if scalar == "\n", previous == "\r" {
    } else if scalar == "\n" || scalar == "\r" {
      lines.append([])
    } else {
      lines[lines.count - 1].append(scalar)
    }
    previous = scalar
  }
  func line(_ number: Int) -> [Unicode.Scalar] {
    lines.indices.contains(number - 1) ? lines[number - 1] : []
  }
  func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
  if range.start.line == range.end.line {
    return text(
      line(range.start.line).prefix(range.end.column - 1).dropFirst(range.start.column - 1))
  }
  let between = (range.start.line + 1..<range.end.line).map { text(line($0)) }
  return
    ([text(line(range.start.line).dropFirst(range.start.column - 1))] + between
    + [text(line(range.end.line).prefix(range.end.column - 1))]).joined(separator: "⏎")
}

extension Location {
  var plainText: String {
    guard case .range(let range) = self else { return file }
    return
      "\(file):\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }
}
