/// A deterministic automaton over the letters of a text.
///
/// It decides with one look-up per code point, whatever the pattern.
final class Automaton: Sendable {
  /// The letters of the ASCII characters, and then one row for each state.
  ///
  /// A row says where each letter leads, and last where the end of the text does. A state is the
  /// place where its row begins; the first two numbers are no states.
  private let table: [UInt16]
  private let start: Int
  private let alphabet: Alphabet

  /// There is no match, whatever follows.
  static let refused: UInt16 = 0
  /// There is a match, whatever follows.
  static let accepted: UInt16 = 1

  init(_ alphabet: Alphabet, table: [UInt16], start: UInt16) {
    self.alphabet = alphabet
    self.table = table
    self.start = Int(start)
  }

  /// Whether a text is accepted, which is known to be UTF-8.
  ///
  /// - Parameter steps: a step is four bytes; what is taken is taken off.
  /// - Returns: Nil where the steps do not suffice.
  func accepts(_ text: UnsafeBufferPointer<UInt8>, steps: inout Int) -> Bool? {
    let end = text.count / 4 < steps ? text.count : max(steps, 0) * 4
    var position = 0
    let state = table.withUnsafeBufferPointer { table in
      // What the table holds leads to rows of the table, by the way it is built.
      var state = start
      while state > Self.accepted, position < end {
        let byte = text[position]
        if byte < 128 {
          state = Int(table[state + Int(table[Int(byte)])])
          position += 1
        } else {
          let next = text.endOfScalar(at: position)
          state = Int(table[state + alphabet.letter(text.scalar(from: position, to: next))])
          position = next
        }
      }
      return state
    }
    steps = max(0, steps - position / 4 - 1)
    if state <= Self.accepted { return state == Self.accepted }
    return position < text.count ? nil : table[state + alphabet.count] == Self.accepted
  }
}
