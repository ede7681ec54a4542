import Decoding
import JourneyTemplates
import Values

/// What journeys say.
extension Judgement {
  /// - Parameter keys: the keys of the path below `messageTemplates`.
  mutating func judgeMessage(_ change: DataChange, _ keys: [String]) {
    switch keys.first {
    case nil where !change.path.isItem:
      note(.message, change, .feature, "The state says the same in another order.")
    case nil where change.kind == .removed:
      note(.message, change, .breaking, "Customizations that name the message no longer find it.")
    case nil: note(.message, change, .feature, "The state says something more.")
    case "template": note(.message, change, .fix, "The text changed.")
    case "locales": judgeTranslation(change, keys.dropFirst().first)
    case "messageType": note(.message, change, .feature, "It is said at another moment.")
    case "displayConditions":
      note(.message, change, .feature, "It is said in other cases.")
    case "personalizationRules":
      note(.message, change, .feature, "Some readers get another text.")
    default: note(.message, change, .feature, "Something is different about the message.")
    }
  }

  private mutating func judgeTranslation(_ change: DataChange, _ language: String?) {
    let language = language ?? ""
    switch change.kind {
    case .removed:
      // Where the language is gone altogether, that is said once.
      guard after.languages[language] != nil else { return }
      note(
        .message, change, .breaking, "Readers of '\(language)' get the text in another language.")
    case .added:
      guard before.languages[language] != nil else { return }
      note(.message, change, .feature, "Readers of '\(language)' get the text in their language.")
    default: note(.message, change, .fix, "The text changed.")
    }
  }

  /// Languages that the template has learnt or lost altogether.
  mutating func judgeLanguages() {
    let (old, new) = (before.languages, after.languages)
    for (language, first, count) in old.list where new[language] == nil {
      note(
        .message,
        DataChange(
          .removed, first.path, before: first.text, after: nil), .breaking,
        "The language '\(language)' is gone: \(count.messages) had it.")
    }
    for (language, first, count) in new.list where old[language] == nil {
      note(
        .message,
        DataChange(.added, first.path, before: nil, after: first.text), .feature,
        "The language '\(language)' is new: \(count.messages) \(count == 1 ? "has" : "have") it.")
    }
  }
}

/// The languages of a template's messages.
struct Languages {
  private(set) var list: [(language: String, first: (path: ChangePath, text: Value), count: Int)] =
    []

  subscript(language: String) -> Int? {
    list.first { $0.language.isExactly(language) }?.count
  }

  mutating func add(_ language: String, _ path: ChangePath, _ text: String) {
    if let index = list.firstIndex(where: { $0.language.isExactly(language) }) {
      list[index].count += 1
    } else {
      list.append((language, (path, .string(text)), 1))
    }
  }
}

extension ComparedTemplate {
  /// What languages messages are translated into.
  var languages: Languages {
    var languages = Languages()
    if let state = template.singleState {
      add(state, ChangePath([.key("singleState")]), to: &languages)
    }
    for (index, state) in template.stateTemplates.enumerated() {
      add(
        state, ChangePath([.key("stateTemplates"), .item(state.templateId, index: index)]),
        to: &languages)
    }
    return languages
  }

  private func add(_ state: StateTemplate, _ path: ChangePath, to languages: inout Languages) {
    for (index, message) in state.messageTemplates.enumerated() {
      let own = path.steps + [.key("messageTemplates"), .item(message.messageId, index: index)]
      for entry in message.locales.entries {
        languages.add(entry.key, ChangePath(own)["locales"][entry.key], entry.value)
      }
    }
  }
}

extension Int {
  fileprivate var messages: String { self == 1 ? "1 message" : String(self) + " messages" }
}
