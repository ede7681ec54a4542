/// A program, and the automata that are built from it when they are first asked for.
final class Engine: Sendable {
  let program: Program
  private let finding = LazyAutomaton()
  private let matching = LazyAutomaton()

  init(_ program: Program) { self.program = program }

  /// Whether a text has a match; nil where the steps do not suffice.
  func run(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, steps: inout Int) -> Bool? {
    if program.isRegular {
      let lazy = isWhole ? matching : finding
      if let automaton = lazy.automaton(of: program, isWhole: isWhole) {
        return automaton.accepts(text, steps: &steps)
      }
    }
    return Matcher.isFound(self, text, isWhole: isWhole, steps: &steps)
  }
}
