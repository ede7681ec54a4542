import Handlebars
import Testing
import Values

@Suite struct EscapingTests {
  private static let hostile = "<script>alert('1')</script>\" onload=\"x` & \u{1}\u{FFFE}"

  @Test(arguments: [Value.string(hostile), [.string(hostile)], [[.string(hostile)]]])
  func `HTML is escaped, in lists too`(value: Value) throws {
    let expected =
      "&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;&quot; onload&#x3D;&quot;x&#x60; &amp; "
      + "\u{1}\u{FFFE}"
    #expect(try render("{{x}}", ["x": value]) == expected)
    #expect(try render("{{concat x}}", ["x": value]) == expected)
  }

  @Test func `XML loses what it forbids`() throws {
    let text = "a\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}\t\n\u{FFFD}é<'"
    #expect(
      try render("{{x}}", ["x": .string(text)], escaping: .xml) == "a\t\n\u{FFFD}é&lt;&#x27;")
  }

  @Test(arguments: [
    ("a\n# b [c](d) <e> `f` |", "a \\# b \\[c\\](d) &lt;e\\> \\`f\\` \\|"),
    ("![x](y) &amp; ~~z~~ \\", "\\!\\[x\\](y) &amp;amp; \\~\\~z\\~\\~ \\\\"),
    ("__a__ *b*", "\\_\\_a\\_\\_ \\*b\\*"),
    ("https://evil.example www.evil.example", "https\\://evil.example www\\.evil.example"),
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("1.", "1\\."),
    ("---", "\\---"), ("===", "\\==="), (":--", "\\:--"), ("    code", " code"), ("a  \nb", "a b"),
    ("a\r\n\r\n- b", "a - b"), (" \u{7}- a", " \\- a"), ("", ""),
    ("-5 at 1.2.0 (see a-b: c)", "-5 at 1.2.0 (see a-b: c)"),
  ])
  func `Markdown stays text on its line`(text: String, expected: String) throws {
    #expect(try render("{{x}}", ["x": .string(text)], escaping: .markdown) == expected)
  }

  @Test func `what is not to be escaped is not`() throws {
    #expect(try render("{{x}}", ["x": "<&\n#"], escaping: .none) == "<&\n#")
    #expect(try render("{{{x}}}", ["x": "<&"], escaping: .xml) == "<&")
  }
}
