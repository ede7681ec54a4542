/// The words of a name such as `conditionAgentAgentflow`, `http_request` or `n8n-nodes-base.stickyNote`.
struct FlowWords {
  /// The words, in lower case and in order.
  let list: [String]
  /// The words, and the words before camel case divided them.
  private let known: Set<String>

  /// - Parameter text: what editors call a type, a key or a handle.
  init(_ text: String) {
    var words: [String] = []
    var wholes: Set<String> = []
    var word: [UInt8] = []
    var whole: [UInt8] = []
    let bytes = Array(text.utf8.prefix(512))
    func end(_ bytes: inout [UInt8]) -> String? {
      defer { bytes.removeAll(keepingCapacity: true) }
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
    for (place, byte) in bytes.enumerated() {
      if Self.begins(bytes, at: place), let done = end(&word) { words.append(done) }
      guard byte.isCapital || byte.isSmall else {
        if let done = end(&word) { words.append(done) }
        if let done = end(&whole) { wholes.insert(done) }
        continue
      }
      word.append(byte.isCapital ? byte + 32 : byte)
      whole.append(byte.isCapital ? byte + 32 : byte)
    }
    if let done = end(&word) { words.append(done) }
    if let done = end(&whole) { wholes.insert(done) }
    list = words
    known = wholes.union(words)
  }

  /// Whether a capital begins a word: in `httpRequest`, and in `HTTPRequest`.
  private static func begins(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place > 0, bytes[place].isCapital else { return false }
    let isBeforeSmall = place + 1 < bytes.count && bytes[place + 1].isSmallLetter
    return bytes[place - 1].isSmall || bytes[place - 1].isCapital && isBeforeSmall
  }

  /// Whether one of them is among these.
  func has(_ words: Set<String>) -> Bool { !known.isDisjoint(with: words) }

  /// Whether nothing is said but one of these, beside words without a meaning of their own.
  func isOnly(_ words: Set<String>, beside noise: Set<String>) -> Bool {
    has(words) && list.allSatisfy { words.contains($0) || noise.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
  fileprivate var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
  /// A small letter, a digit, or a part of a letter beyond ASCII.
  fileprivate var isSmall: Bool {
    isSmallLetter || (0x30...0x39).contains(self) || self >= 0x80
  }
}
