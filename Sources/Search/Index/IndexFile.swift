/// A file of an index besides its first.
public enum IndexFile: Equatable, Sendable {
  /// A range of terms; the lighter postings of those that are in many documents are in `rest`.
  case terms(Int), rest(Int)
  /// A range of pairs of words.
  case pairs(Int)
  /// The words of names, for typos.
  case names
  /// A property that templates are grouped by, by its position.
  case facet(Int)
  /// A number of each document, by its position.
  case column(Int)

  /// Its name in the index's folder, without the ending.
  package var name: [UInt8] {
    switch self {
    case .terms(let number): Self.numbered("terms", number)
    case .rest(let number): Self.numbered("rest", number)
    case .pairs(let number): Self.numbered("pairs", number)
    case .names: Array("names".utf8)
    case .facet(let number): Self.numbered("facet", number)
    case .column(let number): Self.numbered("column", number)
    }
  }

  /// Finds out what a name means; nil where it means nothing.
  package init?(name: [UInt8]) {
    let digits = name.reversed().prefix { (0x30...0x39).contains($0) }.reversed()
    let number = digits.prefix(7).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let kind = Array(name.prefix(name.count - digits.count))
    if kind == Array("terms-".utf8) {
      self = .terms(number)
    } else if kind == Array("rest-".utf8) {
      self = .rest(number)
    } else if kind == Array("pairs-".utf8) {
      self = .pairs(number)
    } else if kind == Array("facet-".utf8) {
      self = .facet(number)
    } else if kind == Array("column-".utf8) {
      self = .column(number)
    } else if kind == Array("names".utf8) {
      self = .names
    } else {
      return nil
    }
  }

  private static func numbered(_ kind: StaticString, _ number: Int) -> [UInt8] {
    var bytes = (0..<kind.utf8CodeUnitCount).map { kind.utf8Start[$0] }
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: number)
    return bytes
  }
}

extension [UInt8] {
  /// Adds a whole number as digits.
  package mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds a JSON string of text that is already safe but for quotes, backslashes and controls.
  @inlinable
  package mutating func append(quoted text: some Sequence<UInt8>) {
    append(UInt8(ascii: "\""))
    for byte in text where byte >= 0x20 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}
