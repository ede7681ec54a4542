import Diagnostics
import Testing
import YAML

/// Texts that are not YAML, with the rule that they break and where.
@Suite struct YAMLErrorTests {
  @Test(
    arguments: [
      ("a:\n\tb: 1", .tab, "2:1"), ("-\t- a", .tab, "1:2"), ("a: \"b\n\tc\"", .tab, "2:1"),
      ("a: |\n\tb", .tab, "2:1"), ("a:\n  b: 1\n  \tc: 2", .tab, "3:3"),
      ("[\n a,\n\tb]\n", nil, ""),
      ("a:\n  b: 1\n c: 2", .keyIndentation, "3:2"), ("a:\n  - b\n - c", .entryIndentation, "3:2"),
      ("- a\n- b\nc", .entryIndentation, "3:1"), ("a: 1\n- b", .entryIndentation, "2:1"),
      ("a: [b,\nc]", .flowIndentation, "2:1"), ("a: [\n  b\n]", .closingIndentation, "3:1"),
      ("a: \"b\nc\"", .quoteIndentation, "2:1"),
      ("a: |\n   \n  b", .blockScalarIndentation, "2:1"),
    ] as [(String, YAMLError.Kind?, String)])
  func `indentation`(_ text: String, _ kind: YAMLError.Kind?, _ place: String) {
    check(text, kind, place)
  }

  @Test(
    arguments: [
      ("a: 1\nb", .missingColon, "2:1"), ("a:b\nc: d", .missingSpaceAfterColon, "1:2"),
      ("a: b: c", .colonInValue, "1:5"), ("--- a: b", .colonInValue, "1:6"),
      ("a: b\n c: d", .misplacedKey, "2:3"), ("\"a\n b\": c", .keyOverLines, "1:1"),
      ("[a\n]: c", .keyOverLines, "1:1"),
      (String(repeating: "é", count: 1025) + ": 1", .longKey, "1:1"),
      (String(repeating: "é", count: 1024) + ": 1", nil, ""),
      ("? " + String(repeating: "a", count: 2000), nil, ""),
      ("a: - b", .misplacedList, "1:4"), ("&a - b", .misplacedList, "1:4"),
      ("? a\n: b\n: c: d", .colonInValue, "3:4"),
    ] as [(String, YAMLError.Kind?, String)])
  func `keys`(_ text: String, _ kind: YAMLError.Kind?, _ place: String) {
    check(text, kind, place)
  }

  @Test(
    arguments: [
      ("a: @b", .reservedCharacter, "1:4"), ("[-]", .reservedCharacter, "1:2"),
      ("a: \"b\nc: d", .unclosedQuote, "1:4"), ("'a\n\n", .unclosedQuote, "1:1"),
      ("\"\\q\"", .unknownEscape, "1:2"), ("\"\\ud83d\"", .unknownEscape, "1:2"),
      ("\"\\xg0\"", .unknownEscape, "1:2"), ("a: \"b\" c", .textAfterQuote, "1:8"),
      ("[a] b", .textAfterValue, "1:5"), ("a: b # c\n  d", .textAfterComment, "2:3"),
      ("a: > b", .textAfterHeader, "1:6"), ("a: |0", .textAfterHeader, "1:5"),
      ("[a]#b", .commentWithoutSpace, "1:4"), ("[a,#b\n]", .commentWithoutSpace, "1:4"),
      ("'a\n---\n'", .markerInValue, "2:1"), ("[a,\n...\n]", .markerInValue, "2:1"),
      ("[a, b", .unclosedCollection, "1:1"), ("{a: [b\n", .unclosedCollection, "1:5"),
      ("[a\n : b]", .missingComma, "2:2"), ("{a: \"1\" b}", .missingComma, "1:9"),
      ("[a, , b]", .emptyItem, "1:5"), ("[, a]", .emptyItem, "1:2"),
      ("a: ]", .unopenedCollection, "1:4"),
    ] as [(String, YAMLError.Kind?, String)])
  func `scalars and flow collections`(
    _ text: String, _ kind: YAMLError.Kind?, _ place: String
  ) {
    check(text, kind, place)
  }

  @Test(
    arguments: [
      ("a: & b", .missingName, "1:4"), ("a: *b c", .textAfterAlias, "1:4"),
      ("a: &b *c", .propertyOfAlias, "1:7"), ("&a\n&b c", .secondProperty, "2:1"),
      ("!a !b c", .secondProperty, "1:4"), ("- !!str, b", .textAfterProperty, "1:8"),
      ("!<!> a", .invalidTag, "1:1"), ("!!", .invalidTag, "1:1"), ("!a%zz b", .invalidTag, "1:1"),
      ("!a!b c", .unknownHandle, "1:1"), ("%YAML 1\n---", .invalidDirective, "1:1"),
      ("%YAML 1.2\n%YAML 1.2\n---", .secondDirective, "2:1"),
      ("%YAML 2.0\n---", .unknownVersion, "1:1"),
      ("%YAML 1.2\na", .directiveWithoutDocument, "1:1"),
      ("[a]\n%YAML 1.2\n---\n", .directiveInDocument, "2:1"),
      ("[a]\nb", .contentAfterDocument, "2:1"), ("a\n... b", .textAfterMarker, "2:5"),
      (String(repeating: "%TAG !a! b\n", count: 2) + "---", .secondDirective, "2:1"),
      (String(repeating: "%X\n", count: 17) + "---", .tooManyDirectives, "17:1"),
      ("*a", .unknownAlias, "1:1"), ("&a [*a]", .recursiveAlias, "1:5"),
      ("a: &x\n  \t[[b],\n   *x]", .recursiveAlias, "3:4"),
      ("a: \u{7}", .forbiddenCharacter, "1:4"), ("a: \u{7F}", .unprintableCharacter, "1:4"),
      ("# \u{FEFF}", .unprintableCharacter, "1:3"),
    ] as [(String, YAMLError.Kind?, String)])
  func `properties, documents and characters`(
    _ text: String, _ kind: YAMLError.Kind?, _ place: String
  ) {
    check(text, kind, place)
  }

  @Test func `bytes that are not UTF-8 are told with their place`() {
    // The second is where a fuzzer found one behind a character that quotes alone can hold.
    for bytes in [[0x61, 0x0A, 0xC3, 0x28], [0x7F, 0xB8, 0x8A]] as [[UInt8]] {
      let error = bytes.withUnsafeBufferPointer { bytes in
        var parser = YAMLParser(bytes)
        return #expect(throws: YAMLError.self) { _ = try parser.next() }
      }
      #expect(error?.kind == .notUTF8 && error?.help == "Save the file as UTF-8")
    }
  }

  @Test func `an error tells what it was in and where that began`() throws {
    let error = try #require(
      #expect(throws: YAMLError.self) { try YAMLStream.values(of: "a:\n  - b\n - c\n") })
    #expect(error.context?.construct == .list && error.context?.offset == 5)
    #expect(error.description == "3:2: The line is indented unlike the items of its list")
    #expect(error.help == "Begin each item with '- ', and indent all alike")
  }

  private func check(_ text: String, _ kind: YAMLError.Kind?, _ place: String) {
    do throws(YAMLError) {
      _ = try YAMLStream.values(of: text)
      #expect(kind == nil)
    } catch {
      #expect(error.kind == kind)
      #expect("\(error.position.line):\(error.position.column)" == place)
      #expect(!error.summary.isEmpty && !error.help.isEmpty)
    }
  }
}
