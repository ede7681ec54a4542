import Foundation
import TestSupport
import Testing
import Values

@testable import Handlebars

/// Numbers, dates and lists as ECMAScript's Intl writes them; Scripts/make-locale-data --cases makes
/// the fixture.
@Suite struct LocaleTests {
  private static let cases: Object = {
    let file = fixtures().appendingPathComponent("locales.json")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return (try? JSONReader.value(of: text).object) ?? Object()
  }()

  /// What a template makes of a value in a locale.
  private func render(_ source: String, _ value: Value, _ locale: String) throws -> String {
    var set = TemplateSet()
    set.add(try HandlebarsTemplate(source, name: "main", escaping: .none))
    var output: [UInt8] = []
    var notes: [RenderNote] = []
    try set.render("main", ["x": value], .init(locale: locale), into: &output, notes: &notes)
    #expect(notes.isEmpty)
    return String(decoding: output, as: UTF8.self)
  }

  /// Goes through the rows of a fixture's part, each a value and what sources make of it.
  private func check(_ part: String, _ sources: [String]) throws {
    #expect(Self.cases.count == 23)
    for locale in Self.cases {
      for row in locale.value[part]?.array ?? [] {
        for (index, source) in sources.enumerated() {
          let expected = row[index + 1]?.string
          #expect(
            try render(source, row[0] ?? .null, locale.key) == expected,
            "\(locale.key) \(source) \(row[0] ?? .null)")
        }
      }
    }
  }

  @Test func `numbers and percentages`() throws {
    try check(
      "number", ["{{number x}}", "{{number x digits=2}}", "{{percent x maximumFractionDigits=1}}"])
  }

  @Test func `amounts of money`() throws {
    try check("currency", ["{{currency 1234.5 x}}", "{{currency -0.5 x}}"])
  }

  @Test func `plural categories`() throws {
    let forms = "zero='zero' one='one' two='two' few='few' many='many' other='other'"
    try check("cardinal", ["{{plural x \(forms)}}"])
    try check("ordinal", ["{{plural x ordinal=true \(forms)}}"])
  }

  @Test func `dates and times`() throws {
    let styles = ["short", "medium", "long", "full"]
    try check("date", styles.map { "{{date x style='\($0)'}}" })
    try check("time", styles.map { "{{time (concat '2024-03-05T' x 'Z') style='\($0)'}}" })
    for locale in Self.cases {
      for row in locale.value["dateTime"]?.array ?? [] {
        let options = "style='\(row[0]?.string ?? "")' timeStyle='\(row[1]?.string ?? "")'"
        let time: Value = "2024-03-05T15:04:09Z"
        #expect(try render("{{dateTime x \(options)}}", time, locale.key) == row[2]?.string)
      }
      for (index, offset) in ["+05:45", "-03:00", "+12:00"].enumerated() {
        let shown = try render(
          "{{time x style='long' offset='\(offset)'}}", "2024-03-05T15:04:09Z", locale.key)
        #expect(shown == locale.value["zone"]?[index]?.string)
      }
    }
  }

  @Test func `lists in sentences`() throws {
    try check("list", ["{{list x}}", "{{list x type='or'}}"])
  }

  @Test func `days from today`() throws {
    for locale in Self.cases {
      for row in locale.value["days"]?.array ?? [] {
        let days = Int(row[0]?.number ?? 0)
        let shown = Locale(locale.key)?.relative(days: days)
        #expect(shown == row[1]?.string)
      }
    }
  }

  @Test func `digits are rounded as people round them`() {
    for (number, digits, expected) in [
      (2.5, 0, "3"), (-2.5, 0, "-3"), (0.05, 1, "0.1"), (1.005, 2, "1.01"), (99.995, 2, "100"),
      (0.0004, 3, "0"), (1e21, 0, "1000000000000000000000"), (123.456, 1, "123.5"), (9.99, 1, "10"),
    ] {
      let digits = Locale.Digits(minimum: 0, maximum: digits, isGrouped: false)
      #expect(Locale.english.number(DecimalNumber(number), digits) == expected)
    }
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e21, "1e+21"), (1e-6, "0.000001"), (1.5e-7, "1.5e-7"), (-0.0, "0"),
    (0x1p66, "73786976294838210000"), (Double.leastNonzeroMagnitude, "5e-324"),
    (1e15, "1000000000000000"),
    (-1234.5, "-1234.5"), (1.7976931348623157e308, "1.7976931348623157e+308"), (1e-5, "0.00001"),
  ])
  func `numbers are written as ECMAScript does`(number: Double, expected: String) {
    #expect(number.scriptText == expected)
  }
}
