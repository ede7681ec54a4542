/// The arguments of a call; what is not given is undefined.
struct Arguments {
  let given: UnsafeBufferPointer<Datum>

  init(_ given: UnsafeBufferPointer<Datum>) { self.given = given }

  var count: Int { given.count }

  subscript(index: Int) -> Datum { index < given.count ? given[index] : .undefined }
}

extension Machine {
  // Numbers from arguments, made into places within 0…count.

  /// From the front.
  mutating func place(_ datum: Datum, _ count: Int, absent: Int = 0) throws(Fault) -> Int {
    datum.isUndefined ? absent : Self.clamp(try integer(of: datum), count)
  }

  /// Negative from the end.
  mutating func relativePlace(_ datum: Datum, _ count: Int, absent: Int = 0) throws(Fault) -> Int {
    if datum.isUndefined { return absent }
    let number = try integer(of: datum)
    return Self.clamp(number < 0 ? number + Double(count) : number, count)
  }

  /// An item that is there, negative from the end.
  mutating func existingPlace(_ datum: Datum, _ count: Int) throws(Fault) -> Int? {
    let number = try integer(of: datum)
    let place = number < 0 ? number + Double(count) : number
    return place >= 0 && place < Double(count) ? Int(place) : nil
  }

  /// The first two arguments as the bounds of `slice`.
  mutating func range(_ arguments: Arguments, _ count: Int) throws(Fault) -> Range<Int> {
    let start = try relativePlace(arguments[0], count)
    let end = try relativePlace(arguments[1], count, absent: count)
    return start..<max(start, end)
  }

  private static func clamp(_ number: Double, _ high: Int) -> Int {
    Int(min(max(number, 0), Double(high)))
  }

  /// Whether a number is within bounds that ECMAScript checks, such as how many digits to write.
  mutating func bounded(
    _ datum: Datum, _ range: ClosedRange<Double>, _ what: String
  ) throws(Fault) -> Int {
    let number = try integer(of: datum)
    guard range.contains(number) else {
      throw Fault(
        kind: .type,
        message: what + " must be between " + range.lowerBound.ecmaScriptText + " and "
          + range.upperBound.ecmaScriptText + ", not " + number.ecmaScriptText,
        span: .unknown)
    }
    return Int(number)
  }
}
