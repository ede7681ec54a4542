import Values

/// The keys of a file, each kept once: a template says `transitionId` dozens of times, and a
/// longer key (strings above 15 bytes) would be allocated each time.
struct KeyTable {
  private(set) var keys: [String] = []
  private var numbers: [ExactText: Int] = [:]
  /// The number of the key last met with a hash, plus one; 0 where there was none.
  private var recent = [UInt32](repeating: 0, count: 512)

  init() {
    // A template has about 60.
    keys.reserveCapacity(96)
    numbers.reserveCapacity(96)
  }

  /// The number of a key, the same for equal keys.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let slot = Self.hash(text) & (recent.count - 1)
    if recent[slot] != 0 {
      let number = Int(recent[slot]) - 1
      if Self.equals(keys[number], text) { return number }
    }
    let key = String(decoding: text, as: UTF8.self)
    let number = numbers[ExactText(key)] ?? keys.count
    if number == keys.count {
      keys.append(key)
      numbers[ExactText(key)] = number
    }
    recent[slot] = UInt32(truncatingIfNeeded: number + 1)
    return number
  }

  /// FNV-1a; equal hashes cost a look into the dictionary, whose own hashes cannot be foreseen.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }

  private static func equals(_ key: String, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    key.utf8.withContiguousStorageIfAvailable { key in
      key.count == text.count && zip(key, text).allSatisfy { $0 == $1 }
    } ?? false
  }
}
