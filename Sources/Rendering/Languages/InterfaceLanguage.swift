import CatalogReading
import Diagnostics
import Values

/// The words of the interface in one language, as `languages/<tag>.yaml` of a theme has them.
struct InterfaceLanguage: Sendable {
  /// The language tag: the file's name.
  let tag: String
  /// What its speakers call it.
  let name: String
  /// What page templates and code say: texts, or objects of plural forms, by the English text.
  let pages: Object
  /// What scripts say, by the English text.
  let scripts: Object

  /// Reads a file; what is wrong with it is reported.
  static func read(_ path: String, _ bytes: [UInt8]) -> (InterfaceLanguage?, [Diagnostic]) {
    let (document, diagnostics) = YAMLReader.read(bytes, file: path)
    guard let value = document?.value, diagnostics.isEmpty else { return (nil, diagnostics) }
    let name = path.split(separator: "/").last ?? ""
    let tag = String(name.dropLast(".yaml".count))
    guard let name = value["name"]?.string, let pages = value["pages"]?.object,
      let scripts = value["scripts"]?.object
    else {
      let problem = Diagnostic(
        "invalid-page-template", .error, "The file does not say what a language file says",
        explanation: """
          It has 'name', what its speakers call the language; 'pages' and 'scripts', texts by the \
          English ones.
          """,
        help: "Copy languages/de.yaml and translate it", at: .file(path))
      return (nil, [problem])
    }
    return (InterfaceLanguage(tag: tag, name: name, pages: pages, scripts: scripts), [])
  }

  /// A text with `{name}` as a page template has it, `{{name}}`.
  static func template(_ text: Value) -> Value {
    switch text {
    case .string(let text):
      .string(text.map { $0 == "{" || $0 == "}" ? "\($0)\($0)" : String($0) }.joined())
    case .object(let forms):
      .object(Object(uniqueEntries: forms.map { Object.Entry($0.key, template($0.value)) }))
    default: text
    }
  }
}
