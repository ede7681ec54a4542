import CMarkGFM
import Glibc

/// Turns GitHub-flavoured Markdown (cmark-gfm with tables, strikethrough, autolinks, task lists and
/// the tag filter) into HTML that is safe to put into a page.
///
/// Raw HTML is left out; links and images with other schemes than http, https and mailto lose their
/// address; images become links to themselves, for a page makes no request to another host.
public struct MarkdownRenderer: Sendable {
  /// Where a relative link leads; nil for links that have no place on the site.
  public typealias LinkResolving = @Sendable (String) -> String?

  /// Texts above this are cut: 256 KiB.
  public static let longest = 256 * 1024

  /// How many levels headings are moved down, so that they fit below the page's own.
  private let headingOffset: Int
  /// What the ids of headings begin with, so that they are none of the page's own; nil for headings
  /// without ids.
  private let anchorPrefix: String?
  private let resolveLink: LinkResolving

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - headingOffset: how many levels headings are moved down.
  ///   - anchorPrefix: what the ids of headings begin with; without it they get none, and links to
  ///     them leave their text.
  ///   - resolveLink: where a relative link leads.
  public init(
    headingOffset: Int = 0, anchorPrefix: String? = nil,
    resolveLink: @escaping LinkResolving = { $0 }
  ) {
    self.headingOffset = headingOffset
    self.anchorPrefix = anchorPrefix
    self.resolveLink = resolveLink
  }

  /// The text as Markdown again, with the same taken out as from HTML.
  public func markdown(of markdown: String) -> String {
    guard let parsed = ParsedMarkdown(markdown) else { return "" }
    let document = parsed.document
    _ = adapt(parsed)
    guard let text = cmark_render_commonmark(document, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }

  /// The HTML of a text.
  public func html(of markdown: String) -> String {
    guard let parsed = ParsedMarkdown(markdown) else { return "" }
    let document = parsed.document
    for (heading, anchor) in adapt(parsed) { mark(heading, anchor) }
    let list = Self.extensionList()
    defer { cmark_llist_free(cmark_get_default_mem_allocator(), list) }
    guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, list) else { return "" }
    defer { free(html) }
    return Self.named(String(cString: html))
  }

  /// Says of the boxes of task lists what they mean; no text can look like one, since its markup is escaped.
  private static func named(_ html: String) -> String {
    guard html.contains("<input") else { return html }
    return
      html
      .replacing("checkbox\" disabled=\"\"", with: "checkbox\" disabled=\"\" aria-label=\"to do\"")
      .replacing(
        "checkbox\" checked=\"\" disabled=\"\"",
        with: "checkbox\" checked=\"\" disabled=\"\" aria-label=\"done\"")
  }

  /// The tag filter works while HTML is written, so it is handed to the writer too.
  private static func extensionList() -> UnsafeMutablePointer<cmark_llist>? {
    var list: UnsafeMutablePointer<cmark_llist>?
    for name in ParsedMarkdown.extensions {
      if let found = cmark_find_syntax_extension(name) {
        list = cmark_llist_append(
          cmark_get_default_mem_allocator(), list, UnsafeMutableRawPointer(found))
      }
    }
    return list
  }

  /// Makes the parsed text fit for a page: headings, links and images.
  ///
  /// Returns the headings with what links to them end in.
  private func adapt(_ parsed: ParsedMarkdown) -> [(OpaquePointer, String)] {
    var markup: [OpaquePointer] = []
    var links: [OpaquePointer] = []
    var images: [OpaquePointer] = []
    var headings: [OpaquePointer] = []
    parsed.forEachNode { node, type in
      switch type {
      case CMARK_NODE_HEADING: headings.append(node)
      case CMARK_NODE_LINK: links.append(node)
      case CMARK_NODE_IMAGE: images.append(node)
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: markup.append(node)
      default: break
      }
    }
    var names = HeadingAnchors()
    let anchors = headings.map { ($0, names.next(for: ParsedMarkdown.text(of: $0))) }
    for node in headings {
      let level = cmark_node_get_heading_level(node) + Int32(headingOffset)
      cmark_node_set_heading_level(node, min(6, level))
    }
    for node in markup {
      cmark_node_unlink(node)
      cmark_node_free(node)
    }
    let known = Set(anchors.map(\.1))
    for image in images { replaceByLink(image) }
    for link in links { adaptLink(link, known) }
    return anchors
  }

  /// Gives a heading its id.
  private func mark(_ heading: OpaquePointer, _ anchor: String) {
    // The anchor is made of letters, digits and hyphens, so it needs no escaping.
    guard let anchorPrefix, !anchor.isEmpty, let target = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
    else { return }
    cmark_node_set_on_enter(target, "<span id=\"\(anchorPrefix)\(anchor)\"></span>")
    cmark_node_prepend_child(heading, target)
  }

  /// The address of a link or image as the site may use it; nil where it may not.
  private func address(of node: OpaquePointer) -> String? {
    SafeLink.address(cmark_node_get_url(node).map { String(cString: $0) } ?? "", resolveLink)
  }

  /// The address as it is where the text is a page of its own.
  private func anchored(_ address: String, _ known: Set<String>) -> String? {
    guard address.hasPrefix("#") else { return address }
    let anchor = String(address.dropFirst())
    guard let anchorPrefix, known.contains(anchor) else { return nil }
    return "#\(anchorPrefix)\(anchor)"
  }

  /// A link that leads nowhere leaves its text.
  private func adaptLink(_ link: OpaquePointer, _ known: Set<String>) {
    if let address = address(of: link).flatMap({ anchored($0, known) }) {
      cmark_node_set_url(link, address)
    } else {
      Self.unwrap(link)
    }
  }

  /// Puts a link with the same text and address in place of an image.
  ///
  /// An image inside a link, or one with an address that leads nowhere, leaves its text, for links
  /// do not nest.
  private func replaceByLink(_ image: OpaquePointer) {
    guard !Self.isInsideLink(image), let address = address(of: image),
      let link = cmark_node_new(CMARK_NODE_LINK)
    else { return Self.unwrap(image) }
    cmark_node_set_url(link, address)
    while let child = cmark_node_first_child(image) { cmark_node_append_child(link, child) }
    cmark_node_insert_before(image, link)
    cmark_node_unlink(image)
    cmark_node_free(image)
  }

  /// Leaves what is inside a node in its place.
  private static func unwrap(_ node: OpaquePointer) {
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  private static func isInsideLink(_ node: OpaquePointer) -> Bool {
    var parent = cmark_node_parent(node)
    while let current = parent {
      if cmark_node_get_type(current) == CMARK_NODE_LINK { return true }
      parent = cmark_node_parent(current)
    }
    return false
  }
}
