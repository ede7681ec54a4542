/// The arguments of a call; what is not given is undefined.
struct Arguments {
  let given: [Datum]

  init(_ given: [Datum]) { self.given = given }

  subscript(index: Int) -> Datum { index < given.count ? given[index] : .undefined }

  /// An argument as an index from the front, within 0…count.
  func position(_ index: Int, _ count: Int, absent: Int = 0) -> Int {
    if case .undefined = self[index] { return absent }
    return Self.clamp(self[index].number.integral, 0, count)
  }

  /// An argument as an index, negative from the end, within 0…count.
  func relativePosition(_ index: Int, _ count: Int, absent: Int = 0) -> Int {
    if case .undefined = self[index] { return absent }
    let number = self[index].number.integral
    return Self.clamp(number < 0 ? number + Double(count) : number, 0, count)
  }

  /// The index after the one that an argument names, negative from the end; 0 for none.
  func relativeEnd(_ index: Int, _ count: Int) -> Int {
    let number = self[index].number.integral
    return Self.clamp((number < 0 ? number + Double(count) : number) + 1, 0, count)
  }

  /// An argument as the index of an item that is there.
  func relative(_ index: Int, _ count: Int) -> Int? {
    let number = self[index].number.integral
    let position = number < 0 ? number + Double(count) : number
    return position >= 0 && position < Double(count) ? Int(position) : nil
  }

  /// The first two arguments as the bounds of `slice`.
  func range(_ count: Int) -> Range<Int> {
    let start = relativePosition(0, count)
    return start..<max(start, relativePosition(1, count, absent: count))
  }

  private static func clamp(_ number: Double, _ low: Int, _ high: Int) -> Int {
    Int(min(max(number, Double(low)), Double(high)))
  }
}

extension Double {
  /// ToIntegerOrInfinity.
  var integral: Double { isNaN ? 0 : rounded(.towardZero) + 0 }
}
