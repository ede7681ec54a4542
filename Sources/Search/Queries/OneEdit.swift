/// Typing errors: one letter too many, too few, wrong, or two swapped.
enum OneEdit {
  /// Whether one edit makes one word of another; the first letter is right, as it nearly always is.
  static func separates(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count - short.count <= 1, short.count >= 3, short.first == long.first,
      short != long
    else { return false }
    var index = 0
    while index < short.count, short[index] == long[index] { index += 1 }
    if short.count < long.count { return short[index...] == long[(index + 1)...] }
    if short[(index + 1)...] == long[(index + 1)...] { return true }
    return index + 1 < short.count && short[index] == long[index + 1]
      && short[index + 1] == long[index] && short[(index + 2)...] == long[(index + 2)...]
  }
}
