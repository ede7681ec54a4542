import Values

/// The words of a piece of data, to tell how alike two are.
struct WordBag {
  /// How many words are looked at.
  private static let limit = 600

  private var counts: [ExactText: Int] = [:]
  private var total = 0

  /// Takes the words of all texts in a value, but not those under the keys.
  init(_ value: Value, besides keys: Set<String> = []) {
    take(value, keys, depth: 0)
  }

  /// Dice's coefficient: twice the shared words by all words, from 0 to 1.
  func likeness(to other: WordBag) -> Double {
    if total + other.total == 0 { return 0 }
    var shared = 0
    for (word, count) in counts { shared += min(count, other.counts[word] ?? 0) }
    return 2 * Double(shared) / Double(total + other.total)
  }

  private mutating func take(_ value: Value, _ keys: Set<String>, depth: Int) {
    guard depth < 32, total < Self.limit else { return }
    switch value {
    case .string(let text): take(text)
    case .array(let items): for item in items { take(item, keys, depth: depth + 1) }
    case .object(let object):
      for entry in object where !keys.contains(entry.key) {
        take(entry.value, keys, depth: depth + 1)
      }
    case .number(let number): add(number.jsonText)
    case .bool, .null: break
    }
  }

  private mutating func take(_ text: String) {
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte + 32)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        word.append(byte)
      default:
        add(word)
        word.removeAll(keepingCapacity: true)
        if total >= Self.limit { return }
      }
    }
    add(word)
  }

  private mutating func add(_ word: [UInt8]) {
    if !word.isEmpty { add(String(decoding: word, as: UTF8.self)) }
  }

  private mutating func add(_ word: String) {
    counts[ExactText(word), default: 0] += 1
    total += 1
  }
}
