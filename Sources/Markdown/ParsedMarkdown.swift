import CMarkGFM
import Synchronization

/// A text as the Markdown library has read it; freed with the last reference to it.
final class ParsedMarkdown {
  static let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]

  /// Extensions add to tables that the whole process shares while a text is parsed, so parsing is
  /// done by one thread at a time (cmark-gfm 0.29.0.gfm.6, `cmark_manage_extensions_special_characters`).
  private static let parsing = Mutex(())

  /// The root of the tree.
  let document: OpaquePointer

  /// Reads a text, up to `MarkdownRenderer.longest` bytes; nil where there is no memory for it.
  init?(_ markdown: String) {
    guard let document = Self.parsing.withLock({ _ in Self.parse(markdown) }) else { return nil }
    self.document = document
  }

  deinit { cmark_node_free(document) }

  /// Visits the nodes in reading order; none of them may be taken out meanwhile.
  func forEachNode(_ visit: (OpaquePointer, cmark_node_type) -> Void) {
    guard let iterator = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      visit(node, cmark_node_get_type(node))
    }
  }

  private static func parse(_ markdown: String) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = String(decoding: markdown.utf8.prefix(MarkdownRenderer.longest), as: UTF8.self)
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    return cmark_parser_finish(parser)
  }

  /// Of a link's or heading's parts no more are read, for images nest in images.
  private static let mostParts = 200

  /// The words in a node, one after the other.
  static func text(of node: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    for _ in 0..<mostParts {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        text += cmark_node_get_literal(inner).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }
}
