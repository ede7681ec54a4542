import Search
import SearchIndexing
import Testing

@Suite struct SearchTests {
  /// A small catalog: a number's place is its rank.
  static let templates:
    [(id: String, name: String, text: String, tags: [String], messages: [String])] = [
      (
        "order-status", "Order status", "Where an order is.", ["orders"],
        ["Wo ist Ihre Bestellung?"]
      ),
      (
        "refund", "Refund request", "Takes back an item.", ["orders", "money"],
        ["How was the order?"]
      ),
      ("booking", "Book an appointment", "Finds a free slot.", ["calendar"], []),
      ("cancel", "Cancel an appointment", "Gives the slot back.", ["calendar"], []),
      ("status-order", "Service desk", "Has the status of any order.", ["support"], []),
    ]

  static func documents() -> [SearchDocument] {
    templates.enumerated().map { number, template in
      SearchDocument(
        id: template.id, entry: Array("{\"templateId\":\"\(template.id)\"}".utf8),
        texts: [
          .init(.name, template.name, .english), .init(.description, template.text, .english),
        ] + template.tags.map { .init(.tags, $0, .english) }
          + template.messages.enumerated().map {
            .init(.texts, $0.element, $0.offset == 0 && number == 0 ? .german : .english)
          },
        facets: [
          [.init(number < 2 ? "shop" : "desk", label: number < 2 ? "The shop" : "The desk")],
          template.tags.map { .init($0) },
        ],
        columns: [UInt32(100 - number * 10), UInt32(number)])
    }
  }

  static func files(isSingle: Bool = true) -> SearchIndexFiles {
    SearchIndexFiles(
      documents(), languages: ["en", "de"], facets: ["category", "tag"],
      columns: ["updated", "parameters"], isSingle: isSingle, digest: { "\($0.count)" })
  }

  static func engine() throws -> SearchEngine {
    let file = try #require(files().files.first)
    return try #require(SearchEngine(file.bytes))
  }

  private func find(_ text: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws
    -> [String]
  {
    var request = SearchRequest(Array(text.utf8))
    change(&request)
    return try Self.engine().search(request).hits.map { Self.templates[Int($0.document)].id }
  }

  @Test(arguments: [
    ("order status", ["order-status", "status-order"]),
    ("orders", ["order-status", "refund", "status-order"]),
    ("appointments", ["booking", "cancel"]),
    ("\"order status\"", ["order-status"]),
    ("bestellungen", ["order-status"]),
    // Words without a subject say nothing beside others, and are looked for where there are none.
    ("is there any of my orders", ["order-status", "refund", "status-order"]),
    ("where is", ["order-status"]),
    // A phrase that stands nowhere asks for all its words.
    ("\"slot free\"", ["booking"]),
    ("appoi", ["booking", "cancel"]),
    ("apointment", ["booking", "cancel"]),
    ("canc", ["cancel"]), ("cancelli", ["cancel"]),
    ("tag:calendar", ["booking", "cancel"]),
    ("tag:calendar cancel", ["cancel"]),
    ("category:desk order", ["status-order"]),
    ("category:\"the desk\" order", ["status-order"]),
    ("tag:orders tag:money", ["order-status", "refund"]),
    ("tag:nothing", []), ("zzzz", []),
    ("", ["order-status", "refund", "booking", "cancel", "status-order"]),
  ])
  func `words, phrases and filters find what they should, best first`(
    text: String, expected: [String]
  ) throws {
    #expect(try find(text) == expected)
  }

  @Test func `a typing error is told`() throws {
    let result = try Self.engine().search(SearchRequest(Array("apointment".utf8)))
    #expect(result.corrections == [Array("appointment".utf8)])
  }

  @Test func `results are sorted, limited and passed over`() throws {
    #expect(
      try find("") {
        $0.sort = Array("updated".utf8); $0.isAscending = true; $0.limit = 2
      }
        == ["status-order", "cancel"])
    #expect(
      try find("") {
        $0.offset = 1; $0.limit = 2
      } == ["refund", "booking"])
    #expect(
      try find("") { $0.limits = [.init(Array("parameters".utf8), 1...2)] } == [
        "refund", "booking",
      ])
  }

  @Test func `a property is counted without its own filter`() throws {
    var request = SearchRequest(Array("category:shop".utf8))
    request.countsFacets = true
    let result = try Self.engine().search(request)
    let categories = try #require(result.facets.first).counts
    #expect(categories.map(\.count) == [3, 2])
    #expect(
      categories.map { String(decoding: $0.label, as: UTF8.self) } == ["The desk", "The shop"])
    #expect(result.facets[1].counts.map(\.count) == [0, 2, 1, 0])
  }

  @Test func `highlights are the words that were found, in all their forms`() throws {
    let text = "Orders: the order's ordering, bestellt"
    let ranges = try Self.engine().highlights(
      of: Array(text.utf8), SearchRequest(Array("order".utf8)))
    let bytes = Array(text.utf8)
    #expect(
      ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == ["Orders", "order", "ordering"])
  }

  @Test(arguments: ["order status", "\"order status\"", "tag:calendar app", "apointment", ""])
  func `an index in parts gives what one in a single file gives`(text: String) throws {
    let file = try #require(Self.files().files.first)
    let (manifest, parts) = Self.parts(of: file.bytes)
    let single = try Self.engine()
    var large = try #require(SearchEngine(manifest))
    var request = SearchRequest(Array(text.utf8))
    request.countsFacets = true
    request.isExact = true
    for _ in 0..<6 {
      for file in large.needs(request) {
        let part = try #require(parts[String(decoding: file.name, as: UTF8.self)])
        let isRead = large.load(file, part)
        #expect(isRead)
      }
    }
    #expect(large.needs(request).isEmpty)
    #expect(large.search(request) == single.search(request))
  }

  /// Takes a single file apart again: its lines are its parts.
  private static func parts(of bytes: [UInt8]) -> (manifest: [UInt8], parts: [String: [UInt8]]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.firstRange(of: ",\n\"files\":{")?.lowerBound ?? text.endIndex
    let end = text.firstRange(of: "},\n\"documents\":")?.lowerBound ?? text.endIndex
    var parts: [String: [UInt8]] = [:]
    for piece in String(text[start..<end]).dropFirst(11).split(separator: "\n\"") {
      guard let quote = piece.firstIndex(of: "\"") else { continue }
      let name = piece[..<quote].drop { $0 == "\n" || $0 == "\"" }
      var json = piece[piece.index(quote, offsetBy: 2)...]
      if json.hasSuffix(",") { json = json.dropLast() }
      parts[String(name)] = Array(json.utf8)
    }
    return (Array((text[..<start] + "}").utf8), parts)
  }

  @Test func `what is broken is refused, and never a crash`() throws {
    let file = try #require(Self.files().files.first)
    let whole = file.bytes
    for length in stride(from: 0, to: whole.count - 2, by: 7) {
      #expect(SearchEngine(Array(whole.prefix(length))) == nil)
    }
    var engine = try Self.engine()
    let isRead = engine.load(.terms(0), Array("[[\"a\",0,[5".utf8))
    #expect(!isRead)
    _ = engine.load(.terms(99), Array("[]".utf8))
    _ = engine.load(.terms(0), Array("[[\"order\",0,[4000000000,255,4000000000,9]]]".utf8))
    #expect(engine.search(SearchRequest(Array("order".utf8))).hits.isEmpty)
  }

  @Test func `a flood of words is bounded`() throws {
    let text = (0..<5000).map { "word\($0)" }.joined(separator: " ")
    #expect(try find(text).isEmpty)
    #expect(try find(String(repeating: "order ", count: 3000)).count == 3)
  }

  @Test func `what a page asks is what its lines say`() {
    let lines =
      "q\torder status\nf\ttag\torders\nr\tupdated\t10\t99999999999\ns\tname\tasc\no\t3\nl\t7\nc\nx"
    var expected = SearchRequest(Array("order status".utf8))
    expected.filters = [(Array("tag".utf8), Array("orders".utf8))]
    expected.limits = [.init(Array("updated".utf8), 10...UInt32.max)]
    expected.sort = Array("name".utf8)
    expected.isAscending = true
    expected.offset = 3
    expected.limit = 7
    expected.countsFacets = true
    expected.isExact = true
    #expect(SearchRequest(lines: Array(lines.utf8)) == expected)
  }
}
