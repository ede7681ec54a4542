import Foundation
import Testing
import Values

@Suite struct JSONReaderTests {
  @Test func `every kind of value is read`() throws {
    let value = try JSONReader.value(
      of: #" {"a": [1, -0.5e1, true, false, null], "b": {"": "x"}, "é": "\u00e9\ud83d\ude00\n"} "#)
    #expect(
      value == ["a": [1, -5, true, false, nil], "b": ["": "x"], "é": "é😀\n"])
  }

  @Test func `keys keep their order, and equivalent keys are not the same`() throws {
    let object = try #require(
      try JSONReader.value(of: #"{"z": 1, "\u00e9": 2, "e\u0301": 3, "a": 4}"#).object)
    #expect(object.entries.map { $0.value } == [1, 2, 3, 4])
    #expect(object["e\u{301}"] == 3)
    #expect(object["\u{e9}"] == 2)
  }

  @Test(arguments: [
    ("", "Expected a value, found the end of the text", 1, 1),
    ("[1,]", "Expected a value after ',', found ']'", 1, 4),
    ("[1 2]", "Expected ',' or ']', found '2'", 1, 4),
    ("{\"a\" 1}", "Expected ':' after the key, found '1'", 1, 6),
    ("{a: 1}", "Expected a key in double quotes, found 'a'", 1, 2),
    ("{\n  \"a\": 1,\n  \"a\": 2}", "The key \"a\" comes twice", 3, 3),
    ("[\"é\", nul]", "Expected a value, found 'n'", 1, 7),
    ("01", "A number can't begin with 0", 1, 2),
    ("-", "Expected a digit", 1, 2),
    ("1.", "Expected a digit", 1, 3),
    ("1e+", "Expected a digit", 1, 4),
    ("1e400", "The number is too large", 1, 1),
    ("\"abc", "The string has no end", 1, 1),
    ("\"a\tb\"", "A control character in a string", 1, 3),
    ("\"\\x\"", "No such escape in JSON", 1, 2),
    ("\"\\u12g4\"", "'\\u' needs four hex digits", 1, 2),
    ("\"\\ud800\"", "Half of a surrogate pair is no character", 1, 2),
    ("\"\\ud800\\u0041\"", "Half of a surrogate pair is no character", 1, 2),
    ("1 x", "Unexpected 'x' after the end of the value", 1, 3),
    ("\u{feff}1", "Expected a value, found '\u{feff}'", 1, 1),
  ])
  func `what is wrong is said where it is`(
    text: String, message: String, line: Int, column: Int
  ) {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
    #expect(error?.message == message)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func `bytes that are not UTF-8 are refused where they are`() {
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: Array("[\n\"é".utf8) + [0xFF] + Array("\"]".utf8))
    }
    #expect(
      error
        == JSONError(
          "The text is not UTF-8", help: "Save the file as UTF-8", line: 2, column: 3))
  }

  @Test func `numbers are read to the last bit`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      for text in [number.description, String(format: "%.17e", number)] {
        let read = try JSONReader.value(of: text).number
        #expect(read?.bitPattern == number.bitPattern, "\(text)")
      }
    }
    for text in ["-0", "123456789012345678901234567890", "0.00000000000000000000001234", "5e-324"] {
      #expect(try JSONReader.value(of: text).number?.bitPattern == Double(text)?.bitPattern)
    }
  }

  @Test func `nesting has a limit, and large objects are no trap`() throws {
    let deep = String(repeating: "[", count: 10_000)
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: deep) }
    #expect(error?.message == "Arrays and objects nest too deep")
    let many = "{" + (0..<50_000).map { "\"k\($0)\":1" }.joined(separator: ",") + ",\"k7\":1}"
    #expect(throws: JSONError.self) { try JSONReader.value(of: many) }
  }

  @Test func `what is written reads back the same`() throws {
    let value: Value = ["a": ["\u{1}\"\\/é\u{2028}</script>", 1e21, 1e-7, 0.1], "b": [:], "c": []]
    for style in [JSONWriter.Style.compact, .pretty] {
      #expect(try JSONReader.value(of: JSONWriter.bytes(of: value, style: style)) == value)
    }
  }
}
