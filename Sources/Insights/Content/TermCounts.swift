import Caching
import Values

/// The words of a template and how much each counts, by where it stands.
struct TermCounts: Sendable, Equatable {
  /// Per word in order: its length, its bytes, and its weighted count.
  ///
  /// Packed, since of a large catalog they are kept from one build to the next and hardly ever looked at as texts.
  let packed: PackedBytes
  /// What stands for them.
  let key: Fingerprint

  /// What a word counts: in the name as much as eight times in a state's text.
  private enum Field: Int {
    case name = 8
    case tags = 6
    case description = 4
    case tools = 3
    case parameters = 2
    case texts = 1
  }

  /// The words of a template as it was written: what it inherits, its siblings have too.
  init(_ value: Value) {
    var counts: [String: Int] = [:]
    func add(_ text: String?, _ field: Field) {
      guard let text else { return }
      Self.forEachWord(of: text) { counts[$0, default: 0] += field.rawValue }
    }
    add(value["templateName"]?.string, .name)
    add(value["description"]?.string, .description)
    for tag in value["tags"]?.array ?? [] { add(tag.string, .tags) }
    for tool in value["requiredTools"]?.array ?? [] { add(tool.string, .tools) }
    for parameter in value["parameters"]?.array ?? [] {
      add(parameter["parameterName"]?.string, .parameters)
      add(parameter["description"]?.string, .texts)
    }
    for state in (value["stateTemplates"]?.array ?? []) + [value["singleState"] ?? .null] {
      add(state["stateName"]?.string, .parameters)
      add(state["description"]?.string, .texts)
      for message in state["messageTemplates"]?.array ?? [] {
        add(message["template"]?.string, .texts)
      }
    }
    var writer = PackedWriter()
    for (term, count) in counts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.add(term)
      writer.add(count)
    }
    packed = writer.packed
    key = writer.fingerprint
  }

  /// What was counted before.
  init(packed: PackedBytes, key: Fingerprint) {
    self.packed = packed
    self.key = key
  }

  /// Gives each word in order with its weighted count.
  func forEach(_ body: (_ term: UnsafeRawBufferPointer, _ count: Double) -> Void) {
    var reader = PackedReader(packed)
    while let term = try? reader.slice(), let count = try? reader.int() {
      term.withUnsafeBytes { body($0, Double(count)) }
    }
  }

  /// Lower-case words of at least two letters or digits, without a plural's ending; `orderId` is two.
  ///
  /// Byte by byte, since a large catalog has many texts: what is not ASCII is taken for letters, but for the
  /// general punctuation and the marks of Latin-1.
  static func forEachWord(of text: String, _ body: (String) -> Void) {
    var word: [UInt8] = []
    var isPlain = true
    var wasLower = false
    func end() {
      if word.count > 1 {
        let text = String(decoding: word, as: UTF8.self)
        body(stem(isPlain ? text : text.lowercased()))
      }
      word.removeAll(keepingCapacity: true)
      isPlain = true
      wasLower = false
    }
    var skipped = 0
    for byte in text.utf8 {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        word.append(byte)
        wasLower = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
        wasLower = false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if wasLower { end() }
        word.append(byte | 0x20)
        wasLower = false
      case 0xC2, 0xE2:
        // The leading bytes of « and °, and of – and “.
        end()
        skipped = byte == 0xC2 ? 1 : 2
      case 0x80...:
        word.append(byte)
        isPlain = false
      default: end()
      }
    }
    end()
  }

  /// `returns` and `return` are one word, `status` and `process` are left alone.
  private static func stem(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s") else { return word }
    switch word.utf8.dropLast().last {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return word
    default: return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }
  }
}
