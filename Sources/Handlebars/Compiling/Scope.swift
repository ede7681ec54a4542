/// What names mean where a tag stands.
struct Scope {
  /// How many contexts deep: 0 where paths lead from what the template is given.
  private(set) var depth = 0
  /// How many of these contexts are there only if a section's value is not plainly true.
  private(set) var sections = 0
  /// The block parameters in force, those of each block together.
  private var locals: [(names: [String], given: Int)] = []

  /// How a block goes about its context.
  enum Context { case same, own, perhapsOwn }

  /// The scope inside a block.
  ///
  /// - Parameter given: how many of its parameters the block gives a value.
  func inside(_ context: Context, _ names: [String], given: Int) -> Scope {
    var inner = self
    if !names.isEmpty { inner.locals.append((names, given)) }
    if context != .same { inner.depth += 1 }
    if context == .perhapsOwn { inner.sections += 1 }
    return inner
  }

  /// A block parameter: how many blocks with parameters up, which of them, and whether it has a
  /// value.
  func local(_ name: String) -> (up: Int, index: Int, isGiven: Bool)? {
    for (up, block) in locals.reversed().enumerated() {
      if let index = block.names.firstIndex(where: { $0 == name }) {
        return (up, index, index < block.given)
      }
    }
    return nil
  }

  /// Whether a path so many levels up leads from what the template is given.
  enum Origin { case root, perhapsRoot, elsewhere }

  /// Where a path leads from.
  func origin(up: Int) -> Origin {
    if up == depth { return .root }
    return (depth - sections..<depth).contains(up) ? .perhapsRoot : .elsewhere
  }
}
