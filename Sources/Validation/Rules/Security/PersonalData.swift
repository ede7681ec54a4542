import Diagnostics

/// The number of a payment card or telephone, or an address of electronic mail, that looks like
/// somebody's.
struct PersonalData: Rule {
  let id = "personal-data"
  let severity = Severity.warning
  let category = RuleCategory.security

  /// What a text has that is worth a look.
  private static let signs: TextFeatures = [.number, .at]

  func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ entry: EntrySubject, _ report: inout Report) {
    for text in entry.texts.having(Self.signs) { check(text, &report) }
  }

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    for text in catalog.texts.having(Self.signs) { check(text, &report) }
  }

  private func check(_ text: CatalogText, _ report: inout Report) {
    let scalars = Array(text.text.unicodeScalars)
    if let (start, length) = Self.card(in: scalars) {
      add("the number of a payment card", text, start, length, &report)
    }
    if let (start, length) = TelephoneNumber.first(in: scalars) {
      add("somebody's telephone number", text, start, length, &report)
    }
    if let (start, length) = Self.mail(in: scalars) {
      add("somebody's address of electronic mail", text, start, length, &report)
    }
  }

  private func add(
    _ what: String, _ text: CatalogText, _ start: Int, _ length: Int, _ report: inout Report
  ) {
    report.add(
      "This looks like \(what)", at: text.location(start, length),
      explanation: "Templates are published, and examples are copied.",
      help:
        "Use one that belongs to nobody: an address at example.org, the card 4242 4242 4242 4242, the telephone +1 202 555 0100"
    )
  }

  /// Thirteen to nineteen digits, in groups or not, whose check digit is right (ISO/IEC 7812-1, Luhn), apart
  /// from those that are given out for tests.
  private static func card(in scalars: [Unicode.Scalar]) -> (Int, Int)? {
    var digits: [Int] = []
    var start = 0
    func isCard() -> Bool {
      guard (13...19).contains(digits.count), Set(digits).count > 3, !isForTests(digits) else {
        return false
      }
      let sum = digits.reversed().enumerated().reduce(0) { sum, next in
        let doubled = next.offset % 2 == 0 ? next.element : next.element * 2
        return sum + (doubled > 9 ? doubled - 9 : doubled)
      }
      return sum % 10 == 0
    }
    for (index, scalar) in scalars.enumerated() {
      if let digit = scalar.properties.numericType == .decimal && scalar.isASCII
        ? Int(scalar.value) - 0x30 : nil
      {
        if digits.isEmpty { start = index }
        digits.append(digit)
      } else if (scalar == " " || scalar == "-") && !digits.isEmpty
        && index + 1 < scalars.count && scalars[index + 1].properties.numericType == .decimal
      {
        continue
      } else {
        if isCard() { return (start, index - start) }
        digits.removeAll(keepingCapacity: true)
      }
    }
    return isCard() ? (start, scalars.count - start) : nil
  }

  /// Numbers that payment services give out for trying things.
  ///
  /// Source: "Testing" in the documentation of Stripe, and "Test credit card account numbers" in that
  /// of PayPal.
  private static let testNumbers: Set<String> = [
    "4242424242424242", "4000056655665556", "5555555555554444", "2223003122003222",
    "5200828282828210", "5105105105105100", "378282246310005", "371449635398431",
    "6011111111111117", "6011000990139424", "6011981111111113", "3056930009020004",
    "36227206271667", "6555900000604105", "3566002020360505", "6200000000000005",
    "4111111111111111", "4012888888881881", "4222222222222", "30569309025904", "38520000023237",
    "3530111333300000", "6304000000000000", "5019717010103742", "378734493671000",
  ]

  private static func isForTests(_ digits: [Int]) -> Bool {
    let text = digits.map(String.init).joined()
    return testNumbers.contains(text) || text.hasPrefix("400000")
  }

  /// A word with an @ in it whose domain is no example's, and which is not put together at run time.
  private static func mail(in scalars: [Unicode.Scalar]) -> (Int, Int)? {
    for index in scalars.indices where scalars[index] == "@" {
      var start = index
      while start > 0, scalars[start - 1].isMailCharacter { start -= 1 }
      var end = index + 1
      while end < scalars.count, scalars[end].isMailCharacter { end += 1 }
      while end > index, scalars[end - 1] == "." { end -= 1 }
      var domain = String.UnicodeScalarView()
      domain.append(contentsOf: scalars[(index + 1)..<max(end, index + 1)])
      guard start < index, isSomebodys(String(domain).lowercased()) else { continue }
      return (start, end - start)
    }
    return nil
  }

  /// Domains of RFC 2606 and RFC 6761 belong to nobody.
  private static func isSomebodys(_ domain: String) -> Bool {
    let parts = domain.split(separator: ".")
    guard parts.count >= 2, let top = parts.last, top.count >= 2,
      top.allSatisfy({ $0.isLetter })
    else { return false }
    if ["example", "test", "invalid", "localhost"].contains(top) { return false }
    return parts[parts.count - 2] != "example"
  }
}

extension Unicode.Scalar {
  fileprivate var isMailCharacter: Bool {
    isASCII && (properties.isAlphabetic || properties.numericType == .decimal)
      || self == "." || self == "-" || self == "_" || self == "+"
  }
}
