/// A pass over a JSON text.
struct JSONReading {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  private var depthLeft: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    self.bytes = bytes
    depthLeft = depth
  }

  mutating func document() throws(JSONFault) -> Value {
    skipSpace()
    let value = try value()
    skipSpace()
    guard position == bytes.count else {
      throw fault("Unexpected \(found) after the end of the value")
    }
    return value
  }

  private mutating func value() throws(JSONFault) -> Value {
    switch next {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case .quote: return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw fault("Expected a value, found \(found)")
    }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(JSONFault) -> Value {
    for index in 0..<word.utf8CodeUnitCount {
      guard position + index < bytes.count, bytes[position + index] == word.utf8Start[index] else {
        throw fault("Expected a value, found \(found)", help: "Write texts in double quotes")
      }
    }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func array() throws(JSONFault) -> [Value] {
    try enter()
    var items: [Value] = []
    while try hasNext(UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try value()) }
    depthLeft += 1
    return items
  }

  private mutating func object() throws(JSONFault) -> Object {
    try enter()
    var entries: [Object.Entry] = []
    var known = KnownKeys()
    while try hasNext(UInt8(ascii: "}"), isFirst: entries.isEmpty) {
      let start = position
      guard next == .quote else { throw fault("Expected a key in double quotes, found \(found)") }
      let key = try string()
      guard known.insert(key, to: entries) else {
        throw JSONFault(
          message: "The key \"\(key)\" comes twice", help: "Remove one of the two", offset: start)
      }
      skipSpace()
      guard next == UInt8(ascii: ":") else {
        throw fault("Expected ':' after the key, found \(found)")
      }
      position += 1
      skipSpace()
      entries.append(Object.Entry(key, try value()))
    }
    depthLeft += 1
    return Object(uniqueEntries: entries)
  }

  private mutating func enter() throws(JSONFault) {
    guard depthLeft > 0 else {
      throw fault("Arrays and objects nest too deep", help: "Flatten the data")
    }
    depthLeft -= 1
    position += 1
  }

  /// Goes on to the next item or key, or past the bracket that ends them.
  private mutating func hasNext(_ bracket: UInt8, isFirst: Bool) throws(JSONFault) -> Bool {
    skipSpace()
    if next == bracket {
      position += 1
      return false
    }
    if isFirst { return true }
    guard next == UInt8(ascii: ",") else {
      let end = Character(Unicode.Scalar(bracket))
      throw fault("Expected ',' or '\(end)', found \(found)")
    }
    position += 1
    skipSpace()
    if next == bracket {
      throw fault("Expected a value after ',', found \(found)", help: "Remove the last comma")
    }
    return true
  }

  /// The byte at the position; 0, which no token begins with, at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  func fault(_ message: String, help: String = "") -> JSONFault {
    JSONFault(message: message, help: help, offset: position)
  }

  /// What stands at the position, in words.
  private var found: String {
    guard position < bytes.count else { return "the end of the text" }
    let rest = UnsafeBufferPointer(rebasing: bytes[position..<min(position + 4, bytes.count)])
    guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else { return "" }
    return "'" + String(Character(scalar)) + "'"
  }
}

/// Tells whether a key is new in its object: by looking at each in a small one, by hash in a large.
private struct KnownKeys {
  private var keys: Set<ExactText> = []
  private static let few = 16

  /// Takes note of a key; false where it is among the entries.
  mutating func insert(_ key: String, to entries: [Object.Entry]) -> Bool {
    if entries.count < Self.few { return !entries.contains { $0.key.isExactly(key) } }
    if keys.isEmpty { for entry in entries { keys.insert(ExactText(entry.key)) } }
    return keys.insert(ExactText(key)).inserted
  }
}
