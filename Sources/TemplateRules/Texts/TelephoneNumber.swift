/// Telephone numbers in the international form, `+49 30 123456`, that belong to somebody.
enum TelephoneNumber {
  /// What numbers that are kept free for films and examples begin with, after the plus.
  ///
  /// Source: the North American Numbering Plan (555-0100 to 555-0199), Ofcom's "Numbers for drama use",
  /// Bundesnetzagentur's, Arcep's and ACMA's lists of the same.
  private static let free = [
    "4420794", "447700900", "441632960", "4480815701", "44113496", "44114496", "44115496",
    "44116496", "44117496", "44118496", "44121496", "44131496", "44141496", "44151496", "44161496",
    "493023125", "496990009", "4940669", "492214710", "4989999", "49171392", "49172992",
    "33199000", "33261910", "33353010", "33465710", "33536490", "3363998", "61255501", "61370101",
    "61755501", "61855501", "614915701", "353209",
  ]

  /// The place and length of the first, in code points.
  static func first(in scalars: [Unicode.Scalar]) -> (Int, Int)? {
    for index in scalars.indices where scalars[index] == "+" {
      let isInWord =
        index > 0 && (scalars[index - 1].properties.isAlphabetic || scalars[index - 1].isDigit)
      guard !isInWord, let (digits, end) = number(scalars, after: index), isSomebodys(digits)
      else { continue }
      return (index, end - index)
    }
    return nil
  }

  /// The digits after a plus, and where they end: seven to fifteen of them (ITU-T E.164), in groups or
  /// not.
  private static func number(
    _ scalars: [Unicode.Scalar], after plus: Int
  ) -> (digits: [UInt8], end: Int)? {
    var digits: [UInt8] = []
    var index = plus + 1
    var end = index
    while index < scalars.count, digits.count <= 15 {
      if scalars[index].isDigit {
        digits.append(UInt8(scalars[index].value))
        end = index + 1
      } else if digits.isEmpty || !" -.()/".unicodeScalars.contains(scalars[index])
        || index - end >= 2
      {
        break
      }
      index += 1
    }
    guard (7...15).contains(digits.count), digits[0] != UInt8(ascii: "0") else { return nil }
    return (digits, end)
  }

  private static func isSomebodys(_ digits: [UInt8]) -> Bool {
    let text = String(decoding: digits, as: UTF8.self)
    // Digits in a row, or few different ones, only show the form.
    guard Set(digits).count > 3, !text.holds("12345"), !text.holds("0000") else {
      return false
    }
    // 555 01 is the sign of a made-up number far beyond North America.
    if text.holds("5550") { return false }
    return !free.contains { text.hasPrefix($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
}
