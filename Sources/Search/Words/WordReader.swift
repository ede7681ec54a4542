/// Takes a text apart into words: runs of letters and digits, each ideograph on its own.
///
/// `orderId` is two words, as are `order_id` and `order-id`; one-letter words are left out, but for digits.
public struct WordReader<Text: RandomAccessCollection>
where Text.Element == UInt8, Text.Index == Int {
  private let text: Text
  private var position: Int
  private var pending: Word?

  /// Begins to read UTF-8.
  public init(_ text: Text) {
    self.text = text
    position = text.startIndex
  }

  /// The words of a whole text.
  public static func words(of text: Text) -> [Word] {
    var reader = WordReader(text)
    var words: [Word] = []
    while let word = reader.next() { words.append(word) }
    return words
  }

  /// The next word; nil at the end.
  public mutating func next() -> Word? {
    if let word = pending {
      pending = nil
      return word
    }
    var bytes: [UInt8] = []
    var start = position
    var isLower = false
    while position < text.endIndex {
      let (point, length) = codePoint(at: position)
      let letter = Letter(point)
      let isCapital = (0x41...0x5A).contains(point)
      switch letter {
      case .mark where !bytes.isEmpty: break
      case .mark, .gap:
        if isWord(bytes) { return word(bytes, from: start, to: position) }
        bytes.removeAll(keepingCapacity: true)
      case .plain where isCapital && isLower && !bytes.isEmpty:
        if isWord(bytes) { return word(bytes, from: start, to: position) }
        bytes.removeAll(keepingCapacity: true)
        continue
      case .ideograph(let point):
        var single: [UInt8] = []
        Self.append(point, to: &single)
        let found = Word(bytes: single, range: position..<position + length)
        let before = bytes
        let end = position
        position += length
        guard isWord(before) else { return found }
        pending = found
        return Word(bytes: before, range: start..<end)
      case .plain(let first, let second):
        if bytes.isEmpty { start = position }
        bytes.append(first)
        if second != 0 { bytes.append(second) }
      case .other(let point):
        if bytes.isEmpty { start = position }
        Self.append(point, to: &bytes)
      }
      if letter != .mark { isLower = !isCapital && letter != .gap }
      position += length
    }
    return isWord(bytes) ? word(bytes, from: start, to: position) : nil
  }

  private func isWord(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 || bytes.first.map { (0x30...0x39).contains($0) } ?? false
  }

  /// Texts are data of strangers: a word of a megabyte is cut.
  private func word(_ bytes: [UInt8], from start: Int, to end: Int) -> Word {
    Word(bytes: Array(bytes.prefix(Self.longest)), range: start..<end)
  }

  private static var longest: Int { 40 }

  /// A code point and its length in bytes; a broken sequence is a gap.
  private func codePoint(at index: Int) -> (UInt32, Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= text.endIndex else { return (0x20, 1) }
    var point = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0x20, 1) }
      point = point << 6 | UInt32(byte & 0x3F)
    }
    return (point, length)
  }

  private static func append(_ point: UInt32, to bytes: inout [UInt8]) {
    switch point {
    case ..<0x80: bytes.append(UInt8(point))
    case ..<0x800: bytes += [0xC0 | UInt8(point >> 6), 0x80 | UInt8(point & 0x3F)]
    case ..<0x10000:
      bytes += [
        0xE0 | UInt8(point >> 12), 0x80 | UInt8(point >> 6 & 0x3F), 0x80 | UInt8(point & 0x3F),
      ]
    default:
      bytes += [
        0xF0 | UInt8(point >> 18), 0x80 | UInt8(point >> 12 & 0x3F),
        0x80 | UInt8(point >> 6 & 0x3F), 0x80 | UInt8(point & 0x3F),
      ]
    }
  }
}
