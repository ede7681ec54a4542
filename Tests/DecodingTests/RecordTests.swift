import Diagnostics
import Testing
import Values

@testable import Decoding

private enum Colour: String, Choice { case red, green }

private struct Pencil: Record {
  static let recordName = "Pencil"
  var name = ""
  var colour = Colour.red
  var length = 0
  var tags: [String] = []
  init() {}
  mutating func visit<V: FieldVisitor>(_ fields: inout V) {
    fields.required("name", &name, .identifier, "What it is called.")
    fields.required("colour", &colour, "Its colour.")
    fields.optional("length", &length, .within(1...20), "Centimetres.")
    fields.optional("tags", &tags, .identifier, "Words to find it by.")
  }
}

private func read(_ value: Value) -> (Pencil?, [Diagnostic]) {
  let reader = ValueReader(file: "pencil.yaml")
  return (reader.read(Pencil.self, from: value), reader.diagnostics)
}

@Suite struct RecordTests {
  @Test func `a record reads its fields`() {
    let (pencil, problems) = read(["name": "hb", "colour": "green", "length": 12, "tags": ["a"]])
    #expect(problems.isEmpty)
    #expect(pencil?.name == "hb" && pencil?.colour == .green && pencil?.length == 12)
  }

  @Test func `every mistake is reported, each at its place`() {
    let (_, problems) = read([
      "name": "Not An Id", "colour": "gren", "length": 99, "tags": ["ok", 3], "lenght": 4,
    ])
    let found = problems.map { "\($0.id) \(place($0))" }
    #expect(
      found == [
        "invalid-value name value", "value-not-allowed colour value",
        "value-out-of-range length value", "wrong-type tags[1] value", "unknown-key lenght key",
      ])
  }

  @Test func `a misspelt key is told what it was meant to be`() {
    let (_, problems) = read(["nmae": "hb", "colour": "red"])
    #expect(problems.map(\.id) == ["missing-key", "unknown-key"])
    #expect(problems.last?.help == "Did you mean 'name'?")
    #expect(problems.last?.fixes.first?.applicability == .safe)
  }

  @Test func `the schema says what reading accepts`() {
    let schema = SchemaDefinitions.document(for: Pencil.self, title: "pencil")
    #expect(schema["required"] == ["name", "colour"])
    #expect(schema["additionalProperties"] == false)
    #expect(schema["properties"]?["colour"]?["enum"] == ["red", "green"])
    #expect(schema["properties"]?["length"]?["maximum"] == 20)
    #expect(schema["properties"]?["tags"]?["items"]?["maxLength"] == 64)
  }

  private func place(_ diagnostic: Diagnostic) -> String {
    guard case .place(let place) = diagnostic.location else { return "" }
    return "\(place.path) \(place.part)"
  }
}

@Suite struct FormTests {
  @Test(arguments: ["a", "order-status", "a1-2b"]) func `an identifier`(text: String) {
    #expect(text.isIdentifier)
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "A", "1a", "a_b", "é", "a b", "../x", "a\n"])
  func `not an identifier`(text: String) {
    #expect(!text.isIdentifier)
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://", "http:///x", "https://a b", "https://a\"b", "//a", "ftp://a",
  ])
  func `not a web address`(text: String) {
    #expect(!text.isWebURL)
  }

  @Test(arguments: [
    "https://a/new?f={path}&v={content}", "https://a/x/{content}/{path}",
  ])
  func `a web address with places`(text: String) {
    #expect(text.isWebURL(withPlacesFor: ["path", "content"]))
  }

  @Test(arguments: [
    "https://a/?{path}", "https://a/?{path}{content}{other}", "https://a/?{path}{path}{content}",
    "https://{path}/{content}", "https://a{path}/{content}", "javascript:{path}{content}",
    "https://a/?{path}{content", "https://a/?{path} {content}", "{path}{content}", "",
  ])
  func `not a web address with places`(text: String) {
    #expect(!text.isWebURL(withPlacesFor: ["path", "content"]))
  }

  @Test func `dates`() {
    #expect(CalendarDate("1970-01-01")?.day == 0)
    #expect(CalendarDate("2026-11-01")?.dayText == "2026-11-01")
    #expect(CalendarDate("2026-03-01T00:30:00+01:00")?.dateTimeText == "2026-02-28T23:30:00Z")
    for text in [
      "2026-02-29", "2026-13-01", "2026-1-1", "2026-01-01T25:00:00Z", "2026-01-01T10:00",
    ] {
      #expect(CalendarDate(text) == nil)
    }
  }

  @Test func `the nearest name`() {
    #expect(nearest(to: "stateNmae", among: ["stateType", "stateName"]) == "stateName")
    #expect(nearest(to: "xyz", among: ["stateName"]) == nil)
  }
}
