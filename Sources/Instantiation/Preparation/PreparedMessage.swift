import JourneyTemplates

/// A message with its texts in all languages compiled.
struct PreparedMessage: Sendable {
  /// A text in a language.
  struct Translation: Sendable {
    /// The language tag, in lower case.
    let locale: String
    let text: PreparedText
  }

  /// What a personalization rule does to the message.
  struct Personalization: Sendable {
    let action: PersonalizationAction
    let text: PreparedText
    let condition: PreparedInclusion
  }

  let messageId: String
  let messageType: MessageType
  let text: PreparedText
  let translations: [Translation]
  let display: PreparedInclusion
  /// Those in force, the most important first.
  let personalizations: [Personalization]

  /// The text in a language, or in the nearest that there is (RFC 4647, lookup), and which it is;
  /// nil for the catalog's first language.
  func text(in locale: String) -> (text: PreparedText, locale: String?) {
    if translations.isEmpty { return (text, nil) }
    var range = Substring(locale)
    while !range.isEmpty {
      if let found = translations.first(where: { $0.locale == range }) {
        return (found.text, found.locale)
      }
      range = range.lastIndex(of: "-").map { range[..<$0] } ?? ""
    }
    return (text, nil)
  }
}
