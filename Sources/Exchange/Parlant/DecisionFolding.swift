/// Takes out the forks that Parlant's interface cannot make.
///
/// A fork is made by a state that leads to it without a condition and so has no other way out. One that
/// is come to by a condition, or where the journey begins, is folded into its ways in: "c" into it and "d"
/// out of it become "c, and d".
struct DecisionFolding {
  /// The forks that are taken out.
  let folded: [String]
  /// More ways than this are not made of fewer.
  private static let limit = 4096

  init(_ states: [ParlantPlan.State], _ ways: [ParlantPlan.Transition]) {
    folded = states.filter { state in
      state.kind == .fork
        && ways.contains { way in
          way.target == .state(state.id) && (way.condition != nil || way.source == .root)
        }
    }.map { $0.id }
  }

  func apply(
    to states: inout [ParlantPlan.State], _ ways: inout [ParlantPlan.Transition]
  ) {
    for id in folded {
      let place = ParlantPlan.End.state(id)
      let incoming = ways.filter { $0.target == place && $0.source != place }
      let outgoing = ways.filter { $0.source == place && $0.target != place }
      guard ways.count + incoming.count * outgoing.count <= Self.limit else { continue }
      var result: [ParlantPlan.Transition] = []
      for way in ways where way.source != place {
        guard way.target == place else {
          result.append(way)
          continue
        }
        for out in outgoing { result.append(way.followed(by: out)) }
      }
      ways = result
      states.removeAll { $0.id == id }
    }
  }
}

extension ParlantPlan.Transition {
  /// Two ways as one.
  fileprivate func followed(by next: ParlantPlan.Transition) -> ParlantPlan.Transition {
    let condition: String?
    if let first = self.condition, let second = next.condition {
      condition = "\(first), and \(second.loweredFirst)"
    } else {
      condition = self.condition ?? next.condition
    }
    return ParlantPlan.Transition(source: source, target: next.target, condition: condition)
  }
}

extension String {
  /// With a small first letter where the first word is an article: "The order" in mid-sentence.
  fileprivate var loweredFirst: String {
    for article in ["The ", "A ", "An ", "It ", "There "] where hasPrefix(article) {
      return prefix(1).lowercased() + dropFirst()
    }
    return self
  }
}
