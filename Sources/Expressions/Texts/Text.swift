/// A string as ECMAScript sees it: UTF-16 code units, whether or not they form characters.
///
/// What forms characters is always kept as a `String`, so that equal texts are kept alike and most
/// work is done on bytes.
enum Text: Sendable {
  case string(String)
  /// At least one half of a surrogate pair stands without the other.
  case units([UInt16])

  /// Keeps units in the one form that they have.
  init(_ units: [UInt16]) {
    if let string = String(validating: units, as: UTF16.self) {
      self = .string(string)
    } else {
      self = .units(units)
    }
  }

  /// Keeps a part of units in the one form that it has.
  init(_ units: ArraySlice<UInt16>) { self.init(Array(units)) }

  /// Halves of surrogate pairs become U+FFFD.
  var string: String {
    switch self {
    case .string(let string): string
    case .units(let units): String(decoding: units, as: UTF16.self)
    }
  }

  var units: [UInt16] {
    switch self {
    case .string(let string): Array(string.utf16)
    case .units(let units): units
    }
  }

  /// The number of UTF-16 code units.
  var count: Int {
    switch self {
    case .string(let string): string.utf16.count
    case .units(let units): units.count
    }
  }

  var isEmpty: Bool {
    if case .string(let string) = self { string.isEmpty } else { false }
  }

  /// The string where it is ASCII, so that bytes are code units.
  var ascii: String? {
    if case .string(let string) = self, string.isASCII { string } else { nil }
  }

  static func + (left: Text, right: Text) -> Text {
    if case .string(let left) = left, case .string(let right) = right {
      return .string(left + right)
    }
    // Two halves may meet and form a character.
    return Text(left.units + right.units)
  }
}

extension Text: Equatable {
  static func == (left: Text, right: Text) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.units(let left), .units(let right)): left == right
    default: false
    }
  }

  /// By code units.
  static func < (left: Text, right: Text) -> Bool {
    if case .string(let left) = left, case .string(let right) = right {
      return left.precedes(right)
    }
    return left.units.lexicographicallyPrecedes(right.units)
  }
}
