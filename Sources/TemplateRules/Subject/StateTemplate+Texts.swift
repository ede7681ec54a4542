import Decoding
import Diagnostics
import JourneyTemplates

extension StateTemplate {
  /// Gives each text of its messages in each language; the language is nil for the text of the message itself.
  ///
  /// - Parameter path: of the state.
  func forEachText(
    at path: DataPath,
    _ body: (
      _ text: String, _ language: String?, _ message: MessageTemplate, _ path: () -> DataPath
    ) -> Void
  ) {
    for (index, message) in messageTemplates.enumerated() {
      var messagePath: DataPath { path["messageTemplates"][index] }
      body(message.template, nil, message) { messagePath["template"] }
      for locale in message.locales.entries {
        body(locale.value, locale.key, message) { messagePath["locales"][locale.key] }
      }
    }
  }
}
