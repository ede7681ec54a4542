/// What names mean where a tag stands.
struct Scope {
  /// How many contexts deep: 0 where paths lead from what the template is given.
  private(set) var depth = 0
  /// How many of these contexts are there only if a section's value is not plainly true.
  private(set) var sections = 0
  /// The block parameters in force.
  private(set) var locals: [String] = []

  /// The scope inside a block.
  func inside(_ kind: Block.Kind, _ names: [String]) -> Scope {
    var inner = self
    inner.locals += names
    if kind != .if, kind != .unless { inner.depth += 1 }
    if kind == .section { inner.sections += 1 }
    return inner
  }

  /// Whether a path so many levels up leads from what the template is given.
  enum Origin { case root, perhapsRoot, elsewhere }

  /// Where a path leads from.
  func origin(up: Int) -> Origin {
    if up == depth { return .root }
    return (depth - sections..<depth).contains(up) ? .perhapsRoot : .elsewhere
  }
}
