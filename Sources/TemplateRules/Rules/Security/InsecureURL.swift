package import Diagnostics
import Values

/// An address that is fetched without encryption.
package struct InsecureURL: TextRule {
  package let id = "insecure-url"
  package let severity = Severity.warning
  package let category = RuleCategory.security
  package let signs: TextFeatures = [.plainAddress]

  package init() {}

  package func check(_ text: WrittenText, _ report: inout Report) {
    // The first of a text stands for all.
    guard let offset = text.text.offset(of: "http://")
    else { return }
    let rest = String(text.text.unicodeScalars.dropFirst(offset))
      .prefix { !$0.isWhitespace && !"\")>'".contains($0) }
    guard !["localhost", "127.0.0.1"].contains(where: { rest.dropFirst(7).hasPrefix($0) }) else {
      return
    }
    add(text.location(offset, rest.unicodeScalars.count), &report)
  }

  /// Reports an address.
  package func add(_ location: Location, _ report: inout Report) {
    report.add(
      "The address is fetched without encryption", at: location,
      explanation: "Anybody on the way can read and change what is sent.",
      help: "Write https, where the page is served so")
  }
}
