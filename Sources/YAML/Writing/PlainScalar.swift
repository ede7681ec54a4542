import Values

/// A scalar without quotes, as the parser reads it where it is to stand.
struct PlainScalar {
  /// What it means there.
  let value: Value

  /// Nil where the text alone would not be one scalar there.
  init?(_ text: String, _ context: ScalarText.Context) {
    let sample =
      switch context {
      case .key: "\(text): x"
      case .flow: "{x: \(text)}"
      case .block: "x: \(text)"
      }
    let bytes = Array(sample.utf8)
    let read = bytes.withUnsafeBufferPointer { bytes in
      Self.value(of: text, at: context == .key ? 0 : 1, in: bytes)
    }
    guard let read else { return nil }
    value = read
  }

  /// The value of one of the two scalars of a mapping, where it is plain and all of a text.
  private static func value(
    of text: String, at position: Int, in sample: UnsafeBufferPointer<UInt8>
  ) -> Value? {
    var parser = YAMLParser(sample)
    var kinds: [YAMLEvent.Kind] = []
    var found: Value?
    do throws(YAMLError) {
      while let event = try parser.next() {
        // A document's start, a mapping's start, and then the scalars.
        if kinds.count == position + 2 { found = value(of: event, parser, text) }
        kinds.append(event.kind)
        guard kinds.count <= expected.count else { return nil }
      }
    } catch {
      return nil
    }
    return kinds == expected ? found : nil
  }

  private static let expected: [YAMLEvent.Kind] = [
    .documentStart, .mappingStart, .scalar, .scalar, .mappingEnd, .documentEnd,
  ]

  private static func value(
    of event: YAMLEvent, _ parser: borrowing YAMLParser, _ text: String
  ) -> Value? {
    guard event.kind == .scalar, event.style == .plain, event.end - event.start == text.utf8.count,
      parser.tag(of: event) == nil, parser.anchor(of: event) == nil
    else { return nil }
    return parser.withText(of: event) { bytes in
      guard bytes.elementsEqual(text.utf8) else { return nil }
      return switch CoreSchema.meaning(of: bytes) {
      case .string: .string(text)
      case .null, .notFinite: .null
      case .bool(let bool): .bool(bool)
      case .number(let number), .imprecise(let number): .number(number)
      }
    }
  }
}
