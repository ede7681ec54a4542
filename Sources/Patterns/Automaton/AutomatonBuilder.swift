/// Builds an automaton from a program by the subset construction, unless it becomes too large.
struct AutomatonBuilder {
  private let code: [Instruction]
  private let isWhole: Bool
  private let isAnchored: Bool
  private let alphabet: AlphabetBuilder?
  private let letterCount: Int
  /// The class of each instruction that reads a letter; -1 for others.
  private let tests: [Int]
  /// The class of word characters; -1 where nothing asks for them.
  private let wordTest: Int

  private var table: [UInt16] = []
  private var states: [State: UInt16] = [:]
  private var unfinished: [(state: State, row: Int)] = []
  private var reached: PlaceSet
  private var pending: [Int32] = []
  private var work = 0

  /// What a text may have led to: instructions that read or ask something, or match.
  private struct State: Hashable {
    var places: [Int32]
    var isStart = false
    var followsWord = false
  }

  /// What comes next, as far as assertions ask.
  private enum Next {
    case end, word, other
  }

  /// How much work an automaton is worth: a millisecond or so.
  private static let mostWork = 1 << 18

  init(_ program: Program, isWhole: Bool) {
    code = program.code
    self.isWhole = isWhole
    isAnchored = isWhole || program.isAnchored
    var tests = LetterTests(program)
    wordTest = program.asksForWords ? tests.index(of: .wordCharacters) : -1
    self.tests = tests.ofInstructions
    alphabet = AlphabetBuilder(tests.classes)
    letterCount = alphabet?.signatures.count ?? 0
    reached = PlaceSet(program.code.count)
  }

  /// The automaton; nil where it would be too large.
  mutating func automaton() -> Automaton? {
    guard let alphabet else { return nil }
    table = alphabet.ascii.map { UInt16($0) }
    reach(0)
    guard let start = number(State(places: reached.sorted(), isStart: true)) else { return nil }
    while let (state, row) = unfinished.popLast() {
      guard finish(state, row, alphabet.signatures) else { return nil }
    }
    return Automaton(Alphabet(alphabet), table: table, start: start)
  }

  /// Adds the instructions that a place leads to without reading or asking anything.
  private mutating func reach(_ place: Int) {
    pending.append(Int32(truncatingIfNeeded: place))
    while let place = pending.popLast() {
      work += 1
      guard reached.insert(place) else { continue }
      switch code[Int(place)] {
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      case .jump(let target): pending.append(target)
      default: reached.keepLast()
      }
    }
  }

  /// The number of a state, which is new or known; nil where there are too many.
  private mutating func number(_ state: State) -> UInt16? {
    if state.places.isEmpty { return Automaton.refused }
    if !isWhole, state.places.contains(where: { code[Int($0)].isMatch }) {
      return Automaton.accepted
    }
    if let known = states[state] { return known }
    guard let number = UInt16(exactly: table.count), work < Self.mostWork else { return nil }
    unfinished.append((state, table.count))
    for _ in 0...letterCount { table.append(Automaton.refused) }
    states[state] = number
    return number
  }

  /// Fills the row of a state; false where the automaton becomes too large.
  private mutating func finish(_ state: State, _ row: Int, _ signatures: [[UInt64]]) -> Bool {
    let end = resolve(state, .end)
    table[row + letterCount] = end.isMatched ? Automaton.accepted : Automaton.refused
    let other = resolve(state, .other)
    let word = wordTest < 0 ? other : resolve(state, .word)
    for letter in 0..<letterCount {
      let signature = signatures[letter]
      let isWord = signature.holds(wordTest)
      let here = isWord ? word : other
      if here.isMatched, !isWhole {
        table[row + letter] = Automaton.accepted
        continue
      }
      reached.removeAll()
      if !isAnchored { reach(0) }
      for place in here.places where signature.holds(tests[Int(place)]) { reach(Int(place) + 1) }
      let next = State(places: reached.sorted(), followsWord: isWord)
      guard let number = number(next) else { return false }
      table[row + letter] = number
    }
    return true
  }

  /// The places that read something once all assertions have been asked, and whether one matches.
  private mutating func resolve(
    _ state: State, _ next: Next
  ) -> (places: [Int32], isMatched: Bool) {
    reached.removeAll()
    for place in state.places { reach(Int(place)) }
    var index = 0
    while index < reached.places.count {
      let place = Int(reached.places[index])
      if case .assertion(let assertion) = code[place], holds(assertion, state, next) {
        reach(place + 1)
      }
      index += 1
    }
    let isMatched = reached.places.contains { code[Int($0)].isMatch }
    return (reached.places.filter { tests[Int($0)] >= 0 }, isMatched)
  }

  private func holds(_ assertion: Node.Assertion, _ state: State, _ next: Next) -> Bool {
    switch assertion {
    case .start: state.isStart
    case .end: next == .end
    case .wordBoundary: state.followsWord != (next == .word)
    case .noWordBoundary: state.followsWord == (next == .word)
    case .lineStart, .lineEnd: false
    }
  }
}

extension [UInt64] {
  /// Whether a bit is set; none with a negative number is.
  fileprivate func holds(_ bit: Int) -> Bool {
    bit >= 0 && self[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }
}
