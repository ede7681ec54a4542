/// Code points as far as a program tells them apart: those that all its classes treat alike are
/// one letter.
struct Alphabet: Sendable {
  /// How many letters there are.
  let count: Int
  /// Where stretches of code points begin that no range divides, from the first beyond ASCII on.
  private let starts: [UInt32]
  private let properties: [Property]
  /// The letters of each stretch, one for each combination of properties.
  private let letters: [UInt8]

  init(_ builder: AlphabetBuilder) {
    count = builder.signatures.count
    starts = builder.starts
    properties = builder.properties
    letters = builder.others
  }

  /// The letter of a code point that is not ASCII.
  func letter(_ scalar: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    var cell = low
    for property in properties { cell = cell << 1 | (property.contains(scalar) ? 1 : 0) }
    return Int(letters[cell])
  }
}
