import CMarkGFM
import Glibc
import Synchronization

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

  /// Extensions add to tables that the whole process shares while a text is parsed, so parsing is
  /// done by one thread at a time (cmark-gfm 0.29.0.gfm.6, `cmark_manage_extensions_special_characters`).
  private static let parsing = Mutex(())

  private static let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]

  /// How many levels headings are moved down, so that they fit below the page's own.
  private let headingOffset: Int
  private let resolveLink: LinkResolving

  /// Creates a renderer.
  public init(headingOffset: Int = 0, resolveLink: @escaping LinkResolving = { $0 }) {
    self.headingOffset = headingOffset
    self.resolveLink = resolveLink
  }

  /// The text as Markdown again, with the same taken out as from HTML.
  public func markdown(of markdown: String) -> String {
    guard let document = Self.parse(markdown) else { return "" }
    defer { cmark_node_free(document) }
    adapt(document)
    guard let text = cmark_render_commonmark(document, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { free(text) }
    return String(cString: text)
  }

  /// The HTML of a text.
  public func html(of markdown: String) -> String {
    guard let document = Self.parse(markdown) else { return "" }
    defer { cmark_node_free(document) }
    adapt(document)
    let list = Self.extensionList()
    defer { cmark_llist_free(cmark_get_default_mem_allocator(), list) }
    guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, list) else { return "" }
    defer { free(html) }
    return String(cString: html)
  }

  private static func parse(_ markdown: String) -> OpaquePointer? {
    parsing.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in extensions {
        if let found = cmark_find_syntax_extension(name) {
          cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      var text = String(decoding: markdown.utf8.prefix(longest), as: UTF8.self)
      text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          cmark_parser_feed(parser, $0.baseAddress, $0.count)
        }
      }
      return cmark_parser_finish(parser)
    }
  }

  /// The tag filter works while HTML is written, so it is handed to the writer too.
  private static func extensionList() -> UnsafeMutablePointer<cmark_llist>? {
    var list: UnsafeMutablePointer<cmark_llist>?
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) {
        list = cmark_llist_append(
          cmark_get_default_mem_allocator(), list, UnsafeMutableRawPointer(found))
      }
    }
    return list
  }

  /// Makes the parsed text fit for a page: headings, links and images.
  private func adapt(_ document: OpaquePointer) {
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    var markup: [OpaquePointer] = []
    var links: [OpaquePointer] = []
    var images: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HEADING {
        cmark_node_set_heading_level(
          node, min(6, cmark_node_get_heading_level(node) + Int32(headingOffset)))
      } else if type == CMARK_NODE_LINK {
        links.append(node)
      } else if type == CMARK_NODE_IMAGE {
        images.append(node)
      } else if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE {
        markup.append(node)
      }
    }
    for node in markup {
      cmark_node_unlink(node)
      cmark_node_free(node)
    }
    for image in images { replaceByLink(image) }
    for link in links { adaptLink(link) }
  }

  /// The address of a link or image as the site may use it; nil where it may not.
  private func address(of node: OpaquePointer) -> String? {
    SafeLink.address(cmark_node_get_url(node).map { String(cString: $0) } ?? "", resolveLink)
  }

  /// A link that leads nowhere leaves its text.
  private func adaptLink(_ link: OpaquePointer) {
    if let address = address(of: link) {
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
