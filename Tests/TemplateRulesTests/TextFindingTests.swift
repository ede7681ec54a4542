import Testing

@testable import TemplateRules

@Suite struct TextFindingTests {
  @Test(arguments: [
    "zero\u{200B}width", "over\u{202E}ride", "\u{2066}isolate", "a\u{200F}b", "bell\u{7}",
    "tag\u{E0041}\u{E0042}", "private\u{E000}", "pile\u{FE0F}\u{FE0F}", "letter a\u{FE01}",
    "braille\u{2800}blank", "join\u{200D}er", "\u{FEFF}mark", "x\u{E0100}",
    "\u{1F3F4}\u{E0067}\u{E0062}",
  ])
  func `hidden characters are found`(text: String) {
    #expect(!HiddenScalars(in: Array(text.unicodeScalars)).positions.isEmpty)
  }

  @Test(arguments: [
    "plain", "tab\tand\nline", "\u{5E9}\u{200F}\u{5DC}", "\u{627}\u{200E}A",
    "\u{645}\u{6CC}\u{200C}\u{62E}",
    "👩‍👩‍👧", "❤️", "1️⃣", "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "葛\u{E0100}", "\u{2801}\u{2800}\u{2803}", "naïve café",
  ])
  func `what scripts and pictures need is not`(text: String) {
    #expect(HiddenScalars(in: Array(text.unicodeScalars)).positions == [])
  }

  @Test(arguments: [
    "Call +49 89 2180 7346.", "+1 (415) 867-2319", "phone: +33 6 12 84 97 30",
  ])
  func `telephone numbers of somebody are found`(text: String) {
    #expect(TelephoneNumber.first(in: Array(text.unicodeScalars)) != nil)
  }

  @Test(arguments: [
    "+1 202 555 0100", "+44 20 7946 0018", "2+3456789", "+49 123456789", "+0 4711 8520", "+12",
    "+33 6 39 98 12 34", "UTC+0100", "a+4917612847",
  ])
  func `numbers that are nobody's are not`(text: String) {
    #expect(TelephoneNumber.first(in: Array(text.unicodeScalars)) == nil)
  }

  @Test(arguments: [
    "javascript:x", " JaVa\tScript:x", "\n\u{1}javascript:x", "data:text/html,x", "java\nscript:x",
  ])
  func `what may be an address is looked at`(text: String) {
    #expect(TextFeatures(text).contains(.scheme))
  }

  @Test(arguments: ["Two words: x", "größe: 3", "no colon", "a, b: c"])
  func `prose with a colon is not`(text: String) {
    #expect(!TextFeatures(text).contains(.scheme))
  }

  @Test(arguments: [
    ("javascript:x", "javascript"), (" JaVa\tScript:x", "javascript"), ("https://a", "https"),
    ("two words: x", "twowords"), ("größe: 3", ""), ("no colon", ""), (":x", ""),
  ])
  func `schemes are read as browsers do`(address: String, scheme: String) {
    #expect(address.addressScheme ?? "" == scheme)
  }
}
