import Decoding
import Values

/// Gives every type a name of its own.
struct TypeNames {
  private var taken: Set<ExactText>

  /// - Parameter reserved: names that mean something already.
  init(reserved: [String]) { taken = Set(reserved.map { ExactText($0) }) }

  /// Whether a type, or something else, has the name.
  func isTaken(_ name: String) -> Bool { taken.contains(ExactText(name)) }

  /// The name, with a number behind it where it is taken.
  mutating func take(_ wanted: String) -> String {
    var name = wanted
    var number = 2
    while !taken.insert(ExactText(name)).inserted {
      name = wanted + "_" + String(number)
      number += 1
    }
    return name
  }
}

extension String {
  /// `order-status` as `OrderStatus`; what is neither an ASCII letter nor a digit ends a word.
  var asTypeName: String {
    var bytes: [UInt8] = []
    var beginsWord = true
    for byte in utf8 {
      guard byte.isLetterOrDigit else {
        beginsWord = true
        continue
      }
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      bytes.append(beginsWord && isLower ? byte - 32 : byte)
      beginsWord = false
    }
    guard let first = bytes.first, first > UInt8(ascii: "9") else {
      return "T" + String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `1.0.0-beta` as `1_0_0_beta`.
  var asNamePart: String {
    String(decoding: utf8.map { $0.isLetterOrDigit ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  /// Whether it is a name of ASCII letters, digits and `_` that does not begin with a digit.
  var isName: Bool {
    guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
      return false
    }
    return utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
  }

  /// The text in one line: white space between words is one blank, nothing in it acts on a reader.
  var inOneLine: String {
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in unicodeScalars {
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if isSpace {
        if !isAfterSpace { scalars.append(" ") }
      } else {
        scalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
      }
      isAfterSpace = isSpace
    }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
