import CMarkGFM

/// What a Markdown text links to, how it is divided, and what of it is raw HTML, each with its place.
public struct MarkdownOutline {
  /// A stretch of the text, on one line.
  public struct Stretch: Sendable, Equatable {
    /// Counted from 1.
    public let line: Int
    /// The first code point, counted from 1.
    public let column: Int
    /// Code points; at least 1.
    public let length: Int
  }

  /// A link or image.
  public struct Link: Sendable {
    /// Where it leads, with entities and escapes taken for what they stand for.
    public let address: String
    /// What is written between the brackets, without its form.
    public let text: String
    /// Whether it is an image.
    public let isImage: Bool
    /// Its address where that is written as it is, or else the whole link.
    public let stretch: Stretch
  }

  /// A heading.
  public struct Heading: Sendable {
    /// 1 to 6.
    public let level: Int
    /// Its words, without their form.
    public let text: String
    /// What links to it end in, after `#`: its words as GitHub makes them, with a number where an
    /// earlier heading has the same.
    public let anchor: String
    /// Where it is written.
    public let stretch: Stretch
  }

  /// Links and images, in reading order.
  public private(set) var links: [Link] = []
  /// Headings, in reading order.
  public private(set) var headings: [Heading] = []
  /// Where raw HTML begins; comments are none.
  public private(set) var markup: [Stretch] = []

  /// Reads a text.
  public init(_ markdown: String) {
    guard let parsed = ParsedMarkdown(markdown) else { return }
    var lines = SourceLines(markdown)
    var (links, headings, markup) = ([Link](), [Heading](), [Stretch]())
    var anchors = HeadingAnchors()
    parsed.forEachNode { node, type in
      switch type {
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        links.append(
          Link(
            address: address, text: ParsedMarkdown.text(of: node),
            isImage: type == CMARK_NODE_IMAGE,
            stretch: lines.stretch(of: address, in: node)))
      case CMARK_NODE_HEADING:
        let text = ParsedMarkdown.text(of: node)
        headings.append(
          Heading(
            level: Int(cmark_node_get_heading_level(node)), text: text,
            anchor: anchors.next(for: text), stretch: lines.stretch(of: "", in: node)))
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
        let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
        guard !literal.hasPrefix("<!--") else { return }
        markup.append(lines.stretch(of: String(literal.prefix { $0 != "\n" }), in: node))
      default: break
      }
    }
    self.links = links
    self.headings = headings
    self.markup = markup
  }
}
