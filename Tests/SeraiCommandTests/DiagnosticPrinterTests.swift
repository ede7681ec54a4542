import Diagnostics
import Testing

@testable import SeraiCommand

@Suite struct DiagnosticPrinterTests {
  private func diagnostic(_ columns: Range<Int>) -> Diagnostic {
    Diagnostic(
      "dead-end", .error, "It ends",
      at: .range(
        SourceRange(
          file: "f", start: Position(line: 2, column: columns.lowerBound),
          end: Position(line: 2, column: columns.upperBound))),
      fixes: [FixIt(title: "Mend it", applicability: .safe, edits: [])])
  }

  private func lines(_ source: String, _ columns: Range<Int>) -> [String] {
    DiagnosticPrinter(quoting: { { _, _ in source } }, hasColours: false).text(diagnostic(columns))
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("name: Ada", 7..<10, "      ^^^"), ("名前: 太郎", 5..<7, "      ^^^^"),
    ("e\u{301}a: x", 6..<7, "    ^"), ("a: 👋 b", 6..<7, "      ^"),
  ])
  func `carets stand under what is meant`(source: String, columns: Range<Int>, carets: String) {
    let found = lines(source, columns).first { $0.contains("^") }
    #expect(found == "    | " + carets)
  }

  @Test func `in a terminal the id leads to its page`() {
    var printer = DiagnosticPrinter(quoting: { { _, _ in nil } }, hasColours: true)
    printer.ruleAddress = { "https://a.example/rules/\($0).html" }
    let link = "\u{1B}]8;;https://a.example/rules/dead-end.html\u{1B}\\dead-end\u{1B}]8;;\u{1B}\\"
    #expect(printer.text(diagnostic(1..<2)).contains(link))
    printer.ruleAddress = { _ in "https://a.example/\u{7}" }
    #expect(!printer.text(diagnostic(1..<2)).contains("]8;;"))
  }

  @Test func `what can be mended is counted where that is the question`() {
    var printer = DiagnosticPrinter(quoting: { { _, _ in nil } }, hasColours: false)
    #expect(printer.text([diagnostic(1..<2)]).hasSuffix("Found 1 error.\n"))
    printer.countsFixes = true
    #expect(
      printer.text([diagnostic(1..<2)])
        .hasSuffix("Found 1 error. Fixable: 1 with 'serai validate --fix'.\n"))
  }
}
