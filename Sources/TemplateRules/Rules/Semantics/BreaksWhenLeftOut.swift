import Comparison
import Diagnostics
import JourneyGraphs
import JourneyTemplates
import Values

/// A journey that falls apart for some values of the parameters, since parts of it are left out then.
struct BreaksWhenLeftOut: TemplateRule {
  let id = "breaks-when-left-out"
  let severity = Severity.warning
  let category = RuleCategory.semantic

  /// More combinations of values are not tried.
  private static let limit = 256
  /// States that are looked at in all combinations together.
  private static let work = 20_000

  func check(_ template: TemplateSubject, _ report: inout Report) {
    let parts = template.template
    guard
      parts.stateTemplates.contains(where: {
        $0.includeCondition != nil || $0.excludeCondition != nil
      }) || parts.transitionTemplates.contains(where: { $0.isIncludedConditionally })
    else { return }
    guard template.hasWholeGraph, template.template.templateType != .atomic,
      template.graph.deadEndNodes().isEmpty, template.graph.unreachableNodes().isEmpty
    else { return }
    let states = template.template.stateTemplates.map {
      Presence(include: $0.includeCondition, exclude: $0.excludeCondition)
    }
    let ways = template.template.transitionTemplates.map {
      Presence(include: $0.includeCondition, exclude: $0.excludeCondition)
    }
    let conditional = (states + ways).filter { !$0.isAlways }
    let names = conditional.compactMap { $0.names }
    guard !conditional.isEmpty, names.count == conditional.count,
      let cases = template.parameterSpace.cases(
        of: names.flatMap { $0 }, limit: Self.limit),
      cases.count * template.template.stateTemplates.count <= Self.work
    else { return }
    for one in cases {
      guard let fault = fault(of: one, template, states, ways) else { continue }
      report.add(
        "State '\(fault.state)' \(fault.words) when \(one.words)",
        at: template.place(fault.path),
        explanation: "No journey can be made of these values.",
        help:
          "Give the way on the same condition as the state that it leads to, or keep another way")
      return
    }
  }

  private func fault(
    of one: ParameterSpace.Case, _ template: TemplateSubject, _ states: [Presence],
    _ ways: [Presence]
  ) -> (state: String, words: String, path: DataPath)? {
    func isIn(_ presence: Presence) -> Bool {
      presence.isAlways || presence.holds { one.result(of: $0) } ?? true
    }
    var reduced = template.template
    reduced.stateTemplates = zip(reduced.stateTemplates, states).filter { isIn($1) }.map { $0.0 }
    let kept = Set(reduced.stateTemplates.map { $0.templateId })
    reduced.transitionTemplates = zip(reduced.transitionTemplates, ways).filter { way, presence in
      isIn(presence) && kept.contains(way.sourceStateId) && kept.contains(way.targetStateId)
    }.map { $0.0 }
    let graph = JourneyGraph(reduced)
    let ids = template.template.stateTemplates.map { $0.templateId }
    func found(_ state: String, _ words: String) -> (String, String, DataPath)? {
      ids.firstIndex(of: state).map {
        (state, words, DataPath.root["stateTemplates"][$0]["templateId"])
      }
    }
    guard graph.initial != nil else {
      return template.template.initialState.flatMap { found($0, "is left out, where it begins,") }
    }
    let unreachable = graph.unreachableNodes()
    if let stuck = graph.deadEndNodes().first(where: { !unreachable.contains($0) }) {
      return found(graph.nodes[stuck].id, "leads to no end")
    }
    if let lost = unreachable.first { return found(graph.nodes[lost].id, "cannot be reached") }
    return mixture(reduced).flatMap {
      found($0, "has several ways on, and one without a condition,")
    }
  }

  /// A state with a way without a condition beside others, where conditions have to do with that; the
  /// others are for 'mixed-transitions' to tell.
  private func mixture(_ reduced: JourneyTemplate) -> String? {
    let ways = Dictionary(grouping: reduced.transitionTemplates, by: { $0.sourceStateId })
    return reduced.stateTemplates.map { $0.templateId }.first { state in
      guard let ways = ways[state], ways.count > 1 else { return false }
      return ways.contains { $0.isUnconditional } && ways.contains { $0.isIncludedConditionally }
    }
  }
}
