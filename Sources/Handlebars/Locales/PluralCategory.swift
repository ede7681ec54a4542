/// The plural forms that CLDR tells apart.
enum PluralCategory: String {
  case zero, one, two, few, many, other

  /// Whether a name is that of a category, or an exact number as `=0`.
  static func isForm(_ name: String) -> Bool {
    if name.utf8.first == UInt8(ascii: "=") {
      return DecimalNumber(parsing: String(name.dropFirst())) != nil
    }
    return PluralCategory(rawValue: name) != nil
  }
}
