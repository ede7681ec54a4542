import Diagnostics

/// A character that is not seen, or that turns around what is.
struct HiddenCharacter: Rule {
  let id = "hidden-character"
  let category = RuleCategory.security

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.rareCharacter, .control]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
  }

  /// The first of a text is reported, and the fix removes them all.
  private func check(_ text: CatalogText, _ report: inout Report) {
    guard text.text.unicodeScalars.contains(where: HiddenScalars.mayBeHidden) else { return }
    let scalars = Array(text.text.unicodeScalars)
    let hidden = HiddenScalars(in: scalars).positions
    guard let first = hidden.first else { return }
    let others = hidden.count == 1 ? "" : ", and \(hidden.count - 1) more"
    report.add(
      "There is a character that nobody sees: \(Self.name(scalars[first]))\(others)",
      at: text.location(first, 1),
      explanation: "What a reviewer reads would not be what is there.",
      help: "Remove it", fixes: fixes(text, scalars, without: hidden))
  }

  /// Takes the characters out; not where nothing would be left, for that is for a person to fill.
  private func fixes(
    _ text: CatalogText, _ scalars: [Unicode.Scalar], without hidden: [Int]
  ) -> [FixIt] {
    guard let path = text.path else { return [] }
    var kept = String.UnicodeScalarView()
    var rest = hidden[...]
    for index in scalars.indices {
      if rest.first == index { rest.removeFirst() } else { kept.append(scalars[index]) }
    }
    guard kept.contains(where: { !$0.properties.isWhitespace }) else { return [] }
    return [
      FixIt(
        title: "Remove what is not seen", applicability: .safe,
        edits: [.replace(Place(file: text.file, path: path), with: String(kept))])
    ]
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}
