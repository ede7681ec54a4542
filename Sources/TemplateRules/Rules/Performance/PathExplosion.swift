import Diagnostics
import JourneyGraphs
import JourneyTemplates
import Values

/// A journey with so many ways through it that Parlant takes long to prepare it.
///
/// Parlant's projection walks every path: on 3.3.2, 14 yes-or-no branches in a row (2^14 paths) took 0.3 s,
/// 16 of them 1.3 s.
struct PathExplosion: TemplateRule {
  let id = "path-explosion"
  let severity = Severity.warning
  let category = RuleCategory.performance

  private static let limit = 1 << 14

  func check(_ template: TemplateSubject, _ report: inout Report) {
    guard template.hasWholeGraph, let initial = template.graph.initial else { return }
    let count = paths(template.graph, from: initial)
    guard count > Self.limit else { return }
    let words = count >= 1 << 30 ? "more than a billion" : "\(count)"
    report.add(
      "There are \(words) ways through the journey",
      at: template.place(template.template.initialState == nil ? .root : .root["initialState"]),
      explanation: "Parlant walks every one of them when it loads the journey.",
      help: "Let branches end, or move a part into a journey of its own")
  }

  /// The paths without repetition that a walk along the edges has, up to a billion; a way back ends a path.
  ///
  /// Linear: states are counted from the last to the first, each once.
  private func paths(_ graph: JourneyGraph, from start: Int) -> Int {
    var counts: [Int?] = Array(repeating: nil, count: graph.nodes.count)
    var isOpen = [Bool](repeating: false, count: graph.nodes.count)
    var path: [(node: Int, rest: ArraySlice<Int>, count: Int)] = [(start, graph.outgoing[start], 0)]
    isOpen[start] = true
    while let (node, _, count) = path.last {
      guard let edge = path[path.count - 1].rest.popFirst() else {
        path.removeLast()
        isOpen[node] = false
        counts[node] = max(1, count)
        if !path.isEmpty { add(max(1, count), &path[path.count - 1].count) }
        continue
      }
      let target = graph.edges[edge].target
      if isOpen[target] {
        add(1, &path[path.count - 1].count)
      } else if let known = counts[target] {
        add(known, &path[path.count - 1].count)
      } else {
        isOpen[target] = true
        path.append((target, graph.outgoing[target], 0))
      }
    }
    return counts[start] ?? 1
  }

  private func add(_ more: Int, _ count: inout Int) { count = min(1 << 30, count + more) }
}
