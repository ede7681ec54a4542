import Testing

@testable import Markdown

private let renderer = MarkdownRenderer { $0.hasPrefix("../known") ? "/templates/known/" : nil }

@Suite struct MarkdownRendererTests {
  @Test(arguments: [
    ("| a |\n|---|\n| b |", "<td>b</td>"), ("~~old~~", "<del>old</del>"),
    ("- [x] done", "type=\"checkbox\""),
    ("see https://example.org now", "<a href=\"https://example.org\">"),
    ("[a](../known/)", "<a href=\"/templates/known/\">a</a>"),
    ("[a](mailto:a@example.org)", "mailto:a@example.org"),
  ])
  func `what GitHub knows is rendered`(markdown: String, expected: String) {
    let html = renderer.html(of: markdown)
    #expect(html.contains(expected), "\(html)")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))", "[a](java\u{9}script:alert(1))", "[a](data:text/html,x)",
    "[a](vbscript:x)", "![a](javascript:alert(1))", "<javascript:alert(1)>",
    "[a][b]\n\n[b]: javascript:alert(1)", "<iframe src=\"https://evil.example\"></iframe>",
    "[a](//evil.example/x)", "[a](&#106;avascript:alert(1))", "<svg onload=alert(1)>",
    "[![a](javascript:alert(1))](javascript:alert(2))",
  ])
  func `what could do harm comes out inert`(markdown: String) {
    let html = renderer.html(of: markdown).lowercased()
    for harm in ["<script", "<iframe", "<svg", "<img", "javascript:", "vbscript:", "data:", "\"//"]
    {
      #expect(
        !html.contains("href=\"\(harm)") && !(harm.hasPrefix("<") && html.contains(harm)), "\(html)"
      )
    }
  }

  @Test func `images become links, and links that lead nowhere their text`() {
    #expect(
      renderer.html(of: "![a](https://example.org/a.png)").contains(
        "<a href=\"https://example.org/a.png\">a</a>"))
    #expect(renderer.html(of: "[a](nowhere.md)") == "<p>a</p>\n")
  }

  @Test func `headings move down`() {
    #expect(
      MarkdownRenderer(headingOffset: 2).html(of: "# A\n\n###### B") == "<h3>A</h3>\n<h6>B</h6>\n")
  }

  @Test func `many threads render the same`() async {
    let text = "~~a~~ | www.example.org\n\n- [ ] b"
    let expected = renderer.html(of: text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { renderer.html(of: text) == expected } }
      for await same in group { #expect(same) }
    }
  }
}
