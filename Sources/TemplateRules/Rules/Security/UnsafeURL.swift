package import Diagnostics

/// A link whose address does something else than show a page.
///
/// Values that are addresses are looked at here; links in Markdown are found where Markdown is read.
package struct UnsafeURL: TextRule {
  package let id = "unsafe-url"
  package let category = RuleCategory.security
  package let signs: TextFeatures = [.scheme]

  /// What a browser runs, or opens from the reader's own machine, when it is a value by itself.
  private static let running: Set<String> = ["javascript", "vbscript", "data", "file", "blob"]

  package init() {}

  package func check(_ text: WrittenText, _ report: inout Report) {
    if !text.isMarkdown, let scheme = text.text.addressScheme, Self.running.contains(scheme),
      Self.isAddress(text.text, scheme)
    {
      add("The value is an address with '\(scheme):'", at: text.place, &report)
    }
  }

  /// Prose may begin with "File:" or "Data:"; an address goes on without a space.
  private static func isAddress(_ text: String, _ scheme: String) -> Bool {
    guard scheme != "javascript", scheme != "vbscript" else { return true }
    return !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// Reports an address.
  package func add(_ summary: String, at location: Location, _ report: inout Report) {
    report.add(
      summary, at: location,
      explanation: "Such an address can run code or open what is on the reader's own machine.",
      help: "Link to a page with https, or remove the link")
  }
}
