public import Diagnostics

extension DataPath {
  /// The path as a JSON Pointer (RFC 6901): `/lines/0/price`, and nothing for the root.
  public var jsonPointer: String {
    steps.map { $0.pointerToken }.pointer
  }
}

extension DataPath.Step {
  /// The step as a token of a pointer, not yet escaped.
  var pointerToken: String {
    switch self {
    case .key(let key): key
    case .index(let index): String(index)
    }
  }
}

extension [String] {
  /// The tokens as a JSON Pointer.
  var pointer: String {
    var bytes: [UInt8] = []
    for token in self {
      bytes.append(UInt8(ascii: "/"))
      for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
        case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The tokens of a JSON Pointer; nil where it is none.
  var pointerTokens: [String]? {
    if isEmpty { return [] }
    let bytes = Array(utf8)
    guard bytes[0] == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    var token: [UInt8] = []
    var index = 1
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == UInt8(ascii: "/") {
        tokens.append(String(decoding: token, as: UTF8.self))
        token = []
      } else if bytes[index] == UInt8(ascii: "~") {
        index += 1
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "0"): token.append(UInt8(ascii: "~"))
        case UInt8(ascii: "1"): token.append(UInt8(ascii: "/"))
        default: return nil
        }
      } else {
        token.append(bytes[index])
      }
      index += 1
    }
    return tokens
  }
}
