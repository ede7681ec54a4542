import Diagnostics
import Handlebars
import Values

/// Makes templates and languages of a theme's files, and says what is wrong with them.
struct ThemeCompilation {
  private(set) var templates = TemplateSet()
  private(set) var languages: [String: InterfaceLanguage] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// All files, a user's own in place of those of the same path.
  let files: [String: [UInt8]]
  private let overridden: [String: [UInt8]]
  private let bundled: [String: [UInt8]]
  private let folder: String
  /// What the interface says, in English.
  private(set) var texts = Set(Phrase.allCases.map(\.rawValue))
  /// What templates read from the data that they are given.
  private var references: [String: [Reference]] = [:]

  init(_ files: [String: [UInt8]], overridden: [String: [UInt8]], folder: String) {
    self.files = files.merging(overridden) { _, own in own }
    self.overridden = overridden
    self.folder = folder
    bundled = files
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func compile() {
    let sorted = files.sorted { $0.key < $1.key }
    for (path, bytes) in sorted where path.hasSuffix(".hbs") { add(path, bytes) }
    reportMissingPartials()
    reportUnknownNames()
    addEnglish()
    for (path, bytes) in sorted where path.hasPrefix("languages/") && path.hasSuffix(".yaml") {
      addLanguage(path, bytes)
    }
  }

  // MARK: - Templates

  private mutating func add(_ path: String, _ bytes: [UInt8]) {
    guard let kind = TemplateKind(path: path) else { return }
    do throws(HandlebarsError) {
      let template = try HandlebarsTemplate(
        String(decoding: bytes, as: UTF8.self), name: kind.name, escaping: kind.escaping)
      texts.formUnion(template.translations.map(\.key))
      references[path] = template.references
      templates.add(template)
    } catch {
      report(error, in: path)
    }
  }

  private mutating func reportMissingPartials() {
    let names = templates.names.filter { $0.hasPrefix("partials/") || $0.hasPrefix("markdown/") }
    for (template, error) in templates.missingPartials {
      let wanted = String(error.message.split(separator: "'").dropFirst().first ?? "")
      let help =
        nearest(to: wanted, among: names).map { "Did you mean '\($0)'?" }
        ?? "There are \(names.joined(separator: ", "))"
      report(error, in: TemplateKind.path(of: template, among: Array(files.keys)), help: help)
    }
  }

  /// A user's template that reads what no template of ours does has likely got a name wrong.
  private mutating func reportUnknownNames() {
    guard !overridden.isEmpty else { return }
    var known: Set<String> = ["this"]
    for (path, bytes) in bundled {
      guard let kind = TemplateKind(path: path),
        let template = try? HandlebarsTemplate(
          String(decoding: bytes, as: UTF8.self), name: kind.name, escaping: kind.escaping)
      else { continue }
      known.formUnion((template.references + template.possibleReferences).map(\.root))
    }
    let names = known.sorted()
    for path in overridden.keys.sorted() {
      for reference in references[path] ?? [] where !known.contains(reference.root) {
        let start = Position(line: reference.position.line, column: reference.position.column)
        diagnostics.append(
          Diagnostic(
            "unknown-page-value", .warning, "No page is given '\(reference.root)'",
            explanation: "It is shown as nothing.",
            help: nearest(to: reference.root, among: names).map { "Did you mean '\($0)'?" }
              ?? "Pages are given \(names.joined(separator: ", "))",
            at: .range(SourceRange(file: place(of: path), start: start, end: start))))
      }
    }
  }

  // MARK: - Languages

  /// English says what the templates say; its file need only have plural forms.
  private mutating func addEnglish() {
    let english = Object(
      uniqueEntries: texts.sorted().map { .init($0, InterfaceLanguage.template(.string($0))) })
    _ = templates.addTranslations(english, locale: "en")
  }

  private mutating func addLanguage(_ path: String, _ bytes: [UInt8]) {
    let (language, problems) = InterfaceLanguage.read(place(of: path), bytes)
    diagnostics += problems
    guard let language else { return }
    languages[language.tag] = language
    let texts = Object(
      uniqueEntries: language.pages.map { .init($0.key, InterfaceLanguage.template($0.value)) })
    for error in templates.addTranslations(texts, locale: language.tag) {
      diagnostics.append(
        Diagnostic(
          "invalid-page-template", .error, error.message, help: error.help ?? "",
          at: .file(place(of: path))))
    }
  }

  // MARK: - Places

  private mutating func report(_ error: HandlebarsError, in path: String, help: String? = nil) {
    let start = Position(line: error.position.line, column: error.position.column)
    diagnostics.append(
      Diagnostic(
        "invalid-page-template", .error, error.message, help: help ?? error.help ?? "",
        at: .range(SourceRange(file: place(of: path), start: start, end: start))))
  }

  /// The path of a file as its author knows it.
  private func place(of path: String) -> String {
    overridden[path] == nil ? "site-templates/\(path)" : "\(folder)/\(path)"
  }
}
