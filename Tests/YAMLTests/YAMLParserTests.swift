import Testing
import YAML

@Suite struct YAMLParserTests {
  @Test func `events tell where each node begins and ends, tag and anchor included`() throws {
    let text = "a: &x !t\n  - \"b\\n\" # c\n  - [d, e: *x]\nf:\n"
    let expected = [
      "documentStart", "mappingStart ‹›", "scalar ‹a› a", "sequenceStart ‹&x !t\n  › &x !!t",
      "scalar ‹\"b\\n\"› b\n", "sequenceStart ‹[›", "scalar ‹d› d", "mappingStart ‹›",
      "scalar ‹e› e", "alias ‹*x› x", "mappingEnd", "sequenceEnd ‹[d, e: *x]›", "sequenceEnd",
      "scalar ‹f› f", "scalar ‹› ", "mappingEnd", "documentEnd",
    ]
    for (found, expected) in try zip(events(text), expected) { #expect(found == expected) }
  }

  @Test func `a flow collection that turns out to be a key stands in a mapping`() throws {
    #expect(
      try events("&m\n&k [[a]: b, [c]]: d") == [
        "documentStart", "mappingStart ‹&m\n› &m", "sequenceStart ‹&k [› &k", "mappingStart ‹›",
        "sequenceStart ‹[›", "scalar ‹a› a", "sequenceEnd ‹[a]›", "scalar ‹b› b", "mappingEnd",
        "sequenceStart ‹[›", "scalar ‹c› c", "sequenceEnd ‹[c]›", "sequenceEnd ‹[[a]: b, [c]]›",
        "scalar ‹d› d", "mappingEnd", "documentEnd",
      ])
  }

  @Test func `what comes before an error is given first`() throws {
    #expect(try events("[a, [b]: c, @]").suffix(2) == ["mappingEnd", "reserved-character"])
  }

  /// Each event with the text it stands for and what it says.
  private func events(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var parser = YAMLParser(buffer)
      var found: [String] = []
      do throws(YAMLError) {
        while let event = try parser.next() { found.append(describe(event, parser, bytes)) }
      } catch {
        found.append(error.kind.rawValue)
      }
      return found
    }
  }

  private func describe(
    _ event: YAMLEvent, _ parser: borrowing YAMLParser, _ bytes: [UInt8]
  ) -> String {
    var text = "\(event.kind)"
    let source = String(decoding: bytes[event.start..<event.end], as: UTF8.self)
    switch event.kind {
    case .documentStart, .documentEnd, .mappingEnd: return text
    case .sequenceEnd where event.style == .block: return text
    default: text += " ‹\(source)›"
    }
    if let anchor = parser.anchor(of: event) { text += " &\(anchor)" }
    if let tag = parser.tag(of: event) { text += " !\(tag)" }
    let hasText = event.kind == .scalar || event.kind == .alias
    return hasText ? "\(text) \(parser.text(of: event))" : text
  }
}
