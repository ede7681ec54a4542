import Foundation
import FuzzTargets
import Testing

/// What the fuzzer has found, and inputs that are hostile by design.
///
/// A crash or a hang of the test run is the failure to look for; laws are checked too.
@Suite struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.allCases)
  func `seeds and findings do no harm`(target: FuzzTarget) throws {
    var count = 0
    for kind in ["Seeds", "Findings"] {
      let folder = fuzzing.appendingPathComponent("\(kind)/\(target.rawValue)")
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      for file in files ?? [] {
        try run(target, [UInt8](Data(contentsOf: file)))
        count += 1
      }
    }
    #expect(count > 0)
  }

  /// Ten thousand of something: brackets that never close, blocks in blocks, operators in a row.
  @Test(arguments: FuzzTarget.allCases)
  func `what is deep is taken or refused`(target: FuzzTarget) throws {
    for piece in pieces {
      let text = Array(String(repeating: piece, count: 10_000).utf8)
      try run(target, text)
    }
  }

  /// A megabyte of something, as either input of a language.
  @Test(arguments: FuzzTarget.allCases)
  func `what is long is taken or refused`(target: FuzzTarget) throws {
    for piece in ["a", "[", "{{a}}", "\"", "9", "a: ", "\u{1F600}"] {
      let text = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
      try run(target, text)
      try run(target, Array("^(a|b)*$".utf8) + Array("\n-----\n".utf8) + text)
    }
  }

  private func run(_ target: FuzzTarget, _ input: [UInt8]) throws {
    try input.withUnsafeBufferPointer { try target.run($0) }
  }
}

private let pieces = [
  "[", "{", "(", "((", "{\"a\":", "[[1,", "- ", "? ", "!", "-", "~", "`${", "a.", "a?",
  "{{#if a}}", "{{> main}}", "{{#a}}", "(?:", "(a*)*", "[^", "$[?", "@[?", "a||", "a ? a : ",
  "&a ", "\u{301}", "\u{1F600}", "9", "\\", "\"", "'", "a: ", "\n", " ", "\t", "{{", "}}", "1.",
  ".", "{\"not\":", "{\"items\":", "x => ", "typeof ", "a,", "|\n ", "%", "\u{0}",
]

private let fuzzing = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzzing")
