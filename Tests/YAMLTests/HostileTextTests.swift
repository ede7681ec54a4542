import Testing
import YAML

/// Texts that are meant to cost time or memory.
@Suite struct HostileTextTests {
  @Test(arguments: [
    "[", "- ", "{a: ", "? ", "[a: ", "[[a], ", "{[a]: b, ", "[a,", "a\n", "a: 1\n", "- [b]\n",
    "# \n",
    "\n", " ", "\t", "!a\n", "&a ", "'\n", "\"\n", "---\n", "...\n", "- |\n", "- >+\n\n", "a\\",
    "\"\\\n", ":", "? a\n", "\u{FEFF}", "\u{E9}", "%a\n", "*a ", "{}", "- a\n -", "|\n", "'a' ",
    "\r", "- &a\n- *a\n", "a #", "\u{7F}",
  ])
  func `a piece repeated many times is read in time that grows with it`(_ piece: String) {
    let text = String(repeating: piece, count: (1 << 16) / piece.utf8.count)
    for start in ["", "\"", "'", "[", "a: |\n ", "[\"", "{\"a\":"] {
      let time = ContinuousClock().measure { _ = try? YAMLStream.values(of: start + text) }
      #expect(time < .seconds(10))
    }
  }

  @Test func `collections are as deep as they may be and no deeper`() throws {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
      func nested(_ depth: Int) -> String {
        String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      }
      #expect(try YAMLStream.values(of: nested(64)).count == 1)
      let error = #expect(throws: YAMLError.self) { try YAMLStream.values(of: nested(65)) }
      #expect(error?.kind == .tooDeep)
    }
  }

  @Test func `keys inside keys do not grow without bound`() {
    let nested = String(repeating: "? ", count: 60) + "x"
    let aliases = [String](repeating: "*a", count: 1000).joined(separator: ", ")
    let repeated = "- &a " + String(repeating: "x", count: 1 << 16) + "\n- ? [\(aliases)]"
    for text in [nested, repeated] {
      let error = #expect(throws: YAMLError.self) { try YAMLStream.values(of: text) }
      #expect(error?.kind == .largeKey)
    }
  }

  @Test func `aliases that stand for more data than memory holds are refused`() {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<9 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "- &a\(level) [\(aliases)]\n"
    }
    let error = #expect(throws: YAMLError.self) { try YAMLStream.values(of: text) }
    #expect(error?.kind == .tooManyAliases)
  }
}
