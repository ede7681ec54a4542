/// Reads versions and their parts from UTF-8.
struct VersionReader {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// Whether there was any.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = position
    while let byte = peek, byte.isSpace { position += 1 }
    return position > start
  }

  /// `1.2.3-beta.1+build`.
  mutating func version() -> SemanticVersion? {
    guard let major = number(), take(UInt8(ascii: ".")), let minor = number(),
      take(UInt8(ascii: ".")), let patch = number(), let prerelease = prerelease()
    else { return nil }
    guard take(UInt8(ascii: "+")) else {
      return SemanticVersion(major, minor, patch, prerelease: prerelease)
    }
    let start = position
    repeat {
      if word().isEmpty { return nil }
    } while take(UInt8(ascii: "."))
    let build = String(decoding: bytes[start..<position], as: UTF8.self)
    return SemanticVersion(major, minor, patch, prerelease: prerelease, build: build)
  }

  /// A number without leading zeros.
  mutating func number() -> SemanticVersion.Number? {
    let start = position
    while let byte = peek, byte.isDigit { position += 1 }
    return SemanticVersion.Number(digits: bytes[start..<position])
  }

  /// What follows a `-`; empty where there is none, nil where it is wrong.
  mutating func prerelease() -> [SemanticVersion.Identifier]? {
    guard take(UInt8(ascii: "-")) else { return [] }
    return identifiers()
  }

  mutating func identifiers() -> [SemanticVersion.Identifier]? {
    var identifiers: [SemanticVersion.Identifier] = []
    repeat {
      let word = word()
      if word.isEmpty { return nil }
      if word.allSatisfy({ $0.isDigit }) {
        guard let number = SemanticVersion.Number(digits: word) else { return nil }
        identifiers.append(.number(number))
      } else {
        identifiers.append(.word(String(decoding: word, as: UTF8.self)))
      }
    } while take(UInt8(ascii: "."))
    return identifiers
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = position
    while let byte = peek, byte.isInWord { position += 1 }
    return bytes[start..<position]
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether identifiers may have it: a digit, a letter or `-`.
  var isInWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
