import Testing

@testable import Markdown

@Suite struct MarkdownOutlineTests {
  @Test(arguments: [
    ("see [a](b.md)", "b.md", 1, 9, 4), ("héé [a](b.md)", "b.md", 1, 9, 4),
    ("[a](&#106;avascript:x)", "javascript:x", 1, 1, 22),
    ("x\n\n- y\n  [a][r]\n\n[r]: c.md", "c.md", 4, 3, 6),
    ("<https://example.org>", "https://example.org", 1, 2, 19), ("![a](p.png)", "p.png", 1, 6, 5),
    ("a [b\nc](d.md)", "d.md", 2, 4, 4),
  ])
  func `links have their place`(
    text: String, address: String, line: Int, column: Int, length: Int
  ) throws {
    let link = try #require(MarkdownOutline(text).links.first)
    #expect(link.address == address)
    #expect(link.stretch == .init(line: line, column: column, length: length))
  }

  @Test func `code has no links`() {
    #expect(MarkdownOutline("`[a](b)`\n\n    [a](b)\n\n```\n[a](b)\n```").links.isEmpty)
  }

  @Test func `headings have levels and anchors`() {
    let headings = MarkdownOutline("# Set *up*, now!\n\n### Übung 2\n\n## Set up now").headings
    #expect(headings.map(\.level) == [1, 3, 2])
    #expect(headings.map(\.anchor) == ["set-up-now", "übung-2", "set-up-now-1"])
    #expect(headings.map(\.stretch.line) == [1, 3, 5])
  }

  @Test func `HTML is found, and comments are none`() {
    let markup = MarkdownOutline("<!-- a -->\n\nb <i>c</i>\n\n<div>\n").markup
    #expect(markup.map(\.line) == [3, 3, 5])
    #expect(markup[0] == .init(line: 3, column: 3, length: 3))
  }

  @Test func `headings get ids, and links lead to them`() {
    let html = MarkdownRenderer(anchorPrefix: "readme-").html(of: "[a](#to-do) [b](#no)\n\n# To do")
    #expect(html.contains("<a href=\"#readme-to-do\">a</a> b"))
    #expect(html.contains("<h1><span id=\"readme-to-do\"></span>To do</h1>"))
    #expect(MarkdownRenderer().html(of: "[a](#to-do)\n\n# To do") == "<p>a</p>\n<h1>To do</h1>\n")
  }

  @Test func `many links on a long line are found in time`() {
    let text = String(repeating: "[a](&#98;) ", count: 5_000)
    #expect(MarkdownOutline(text).links.count == 5_000)
  }

  @Test func `images in images are read in time`() {
    let depth = 5_000
    let text = String(repeating: "![", count: depth) + String(repeating: "](a)", count: depth)
    #expect(!MarkdownOutline(text).links.isEmpty)
  }
}
