import Instantiation
import JourneyTemplates
import Values
import YAML

/// The command that makes the same journey, to be copied into a shell.
struct CommandLine {
  private let request: InstantiationRequest
  private let opened: OpenedTemplate

  init(_ request: InstantiationRequest, of opened: OpenedTemplate) {
    self.request = request
    self.opened = opened
  }

  var text: String {
    var words = ["serai", "instantiate", opened.label]
    for entry in request.parameters where !entry.value.isNull {
      words += ["-p", Self.quoted(entry.key + "=" + argument(entry.key, entry.value))]
    }
    if !request.customizations.isEmpty { words += ["--customizations", "customizations.json"] }
    if request.profile != nil { words += ["--profile", "profile.json"] }
    if let locale = request.locale { words += ["--locale", Self.quoted(locale)] }
    return words.joined(separator: " ")
  }

  /// A value as `-p` reads it: the text of a text, and YAML of anything else.
  private func argument(_ name: String, _ value: Value) -> String {
    let parameter = opened.template.parameters.first { $0.parameterName.isExactly(name) }
    guard case .string(let text) = value else { return JSONWriter.plainText(of: value) }
    if parameter?.dataType.isWrittenAsText == true { return text }
    if let plain = ScalarText(text, .block).plain, plain.value == value { return text }
    return JSONWriter.plainText(of: value)
  }

  /// A word that a POSIX shell takes as it is.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"),
        UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: ","):
        true
      default: false
      }
    }
    if isPlain { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
