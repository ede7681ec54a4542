import Diagnostics

/// A character that is not seen, or that turns around what is.
struct HiddenCharacter: Rule {
  let id = "hidden-character"
  let category = RuleCategory.security

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts { check(text, &report) }
  }

  /// The first of a text is reported, and the fix removes them all.
  private func check(_ text: CatalogText, _ report: inout Report) {
    guard text.features.contains(.nonASCII) else { return }
    let scalars = Array(text.text.unicodeScalars)
    let hidden = scalars.indices.filter { Self.isHidden(scalars, at: $0) }
    guard let first = hidden.first else { return }
    let code = String(scalars[first].value, radix: 16, uppercase: true)
    var kept = String.UnicodeScalarView()
    for index in scalars.indices where !Self.isHidden(scalars, at: index) {
      kept.append(scalars[index])
    }
    let others = hidden.count == 1 ? "" : ", and \(hidden.count - 1) more"
    report.add(
      "There is a character that nobody sees: U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)\(others)",
      at: text.location(first, 1),
      explanation: "What a reviewer reads would not be what is there.",
      help: "Remove it",
      fixes: text.path.map { path in
        [
          FixIt(
            title: "Remove what is not seen", applicability: .safe,
            edits: [.replace(Place(file: text.file, path: path), with: String(kept))])
        ]
      } ?? [])
  }

  private static func isHidden(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index].value {
    // Directions, and marks of them.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Without width, and fillers that look like nothing.
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B, 0x2028, 0x2029,
      0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB:
      true
    // Tags spell text that is not shown, and variations carry bytes.
    case 0xE0000...0xE0FFF, 0x1D173...0x1D17A: true
    // Joiners have their place in some scripts and in pictures.
    case 0x200C, 0x200D: !joins(scalars, at: index)
    default: false
    }
  }

  /// Whether what is around a joiner is of a script that needs it, or a picture.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy { scalar in
      scalar.value >= 0x0590
        && (scalar.properties.isAlphabetic || scalar.properties.isEmoji
          || scalar.value == 0xFE0F || scalar.properties.generalCategory == .nonspacingMark)
    }
  }
}
