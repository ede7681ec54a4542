import CatalogReading
import Testing
import Values
import YAML

@Suite struct YAMLWriterTests {
  @Test func `data is written as people write it`() {
    let value: Value = [
      "title": "A shop", "count": 3, "isOpen": true, "nothing": nil, "phone": "030 12", "no": "no",
      "tags": ["a", "b-c", "1"], "empty": [], "none": [:],
      "text": .string(String(repeating: "word ", count: 25) + "end"),
      "lines": "one\ntwo\n", "colon": "a: b", "hash": "a #b",
      "items": [["id": "x", "list": [["y": 1]]], "plain", [1, ["z"]]],
    ]
    let expected = """
      title: A shop
      count: 3
      isOpen: true
      nothing: null
      phone: 030 12
      no: no
      tags: [a, b-c, "1"]
      empty: []
      none: {}
      text: >-
        word word word word word word word word word word word word word word word word word word word
        word word word word word word end
      lines: |
        one
        two
      colon: "a: b"
      hash: "a #b"
      items:
        - id: x
          list:
            - y: 1
        - plain
        - - 1
          - [z]

      """
    #expect(YAMLWriter.text(of: value) == expected)
  }

  @Test func `what is written reads back as it was`() {
    var generator = ValueGenerator(seed: 7)
    for _ in 0..<2000 {
      let value = generator.value(depth: 4)
      let text = YAMLWriter.text(of: value)
      let (document, diagnostics) = YAMLReader.read(Array(text.utf8), file: "x.yaml")
      #expect(document?.value == value, "\(text) \(diagnostics)")
    }
  }
}

/// Random data, hostile texts among it, from a seed.
private struct ValueGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func value(depth: Int) -> Value {
    switch next(depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .number(Double(next(100_000)) / 8 - 900)
    case 3, 4: return .string(text())
    case 5: return .array((0..<next(4)).map { _ in value(depth: depth - 1) })
    default:
      var object = Object()
      for _ in 0..<next(5) { object[text()] = value(depth: depth - 1) }
      return .object(object)
    }
  }

  private mutating func text() -> String {
    let pieces = [
      "a", "word", " ", "  ", "\n", "\n\n", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "{",
      "}",
      "[", "]", ",", "&a", "*a", "!t", "|", ">", "%", "@", "`", "~", "null", "true", "1", "0x1F",
      "1e3", ".inf", "---", "...", "é", "\u{85}", "\u{2028}", "\u{7F}", "\u{1}", "😀", "\t", "?",
      "? ",
      "<<", "=", "\r", "a fairly long piece of text that goes on and on ",
    ]
    return (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined()
  }
}
