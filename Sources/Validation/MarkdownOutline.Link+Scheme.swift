import Markdown
import TemplateRules

extension MarkdownOutline.Link {
  /// What stands before the colon, in lower case; nil for an address without one.
  var scheme: String? { address.addressScheme }
}
