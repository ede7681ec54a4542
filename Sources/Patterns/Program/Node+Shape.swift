extension Node {
  /// Whether there is a back reference in it.
  var refersBack: Bool {
    switch self {
    case .backReference: true
    case .empty, .scalar, .assertion: false
    case .sequence(let nodes), .alternatives(let nodes): nodes.contains { $0.refersBack }
    case .repetition(let node, _, _), .capture(_, let node), .look(_, let node): node.refersBack
    }
  }

  /// Whether an automaton can run it.
  var isRegular: Bool {
    switch self {
    case .backReference, .look, .assertion(.lineStart), .assertion(.lineEnd): false
    case .scalar(let set): !set.ignoresCase
    case .empty, .assertion: true
    case .sequence(let nodes), .alternatives(let nodes): nodes.allSatisfy { $0.isRegular }
    case .repetition(let node, _, _), .capture(_, let node): node.isRegular
    }
  }

  /// Whether it begins with `^` whichever way it goes.
  var isAnchored: Bool {
    switch self {
    case .assertion(.start): true
    case .sequence(let nodes): nodes.first?.isAnchored ?? false
    case .alternatives(let nodes): nodes.allSatisfy { $0.isAnchored }
    case .capture(_, let node): node.isAnchored
    case .repetition(let node, let repetition, _): repetition.least > 0 && node.isAnchored
    case .empty, .scalar, .assertion, .look, .backReference: false
    }
  }
}
