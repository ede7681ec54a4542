/// A step of a compiled pattern.
enum Instruction: Sendable {
  /// The pattern, or what a look around looks for, has matched.
  case match
  /// This byte, which is ASCII.
  case byte(UInt8)
  /// A code point of a class, by its index.
  case set(Int32)
  /// As many code points of a class as there are; fewer if that fails. Only in programs that no
  /// automaton runs.
  case run(Int32)
  /// Back over this byte.
  case byteBefore(UInt8)
  /// Back over a code point of a class.
  case setBefore(Int32)
  /// Go on here, and if that fails, there.
  case split(Int32, Int32)
  case jump(Int32)
  case assertion(Node.Assertion)
  /// Look around with the instructions that follow, and go on at `next`.
  case look(isNegative: Bool, next: Int32)
  // The rest is there only in patterns that refer back.
  /// Note the place in a slot.
  case save(Int32)
  /// Forget what these slots hold.
  case forget(Int32, Int32)
  /// Fail if nothing has been matched since the place in the slot.
  case progress(Int32)
  case backReference(Int32)
  case backReferenceBefore(Int32)

  var isMatch: Bool {
    if case .match = self { true } else { false }
  }
}
