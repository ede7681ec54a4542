import Comparison
import Inheritance
import JourneyGraphs
import JourneyTemplates
import SemanticVersions
import Values

/// What the page of a change between two versions shows.
struct DifferenceContext {
  private let comparison: TemplateComparison
  private let before: JourneyTemplate
  private let after: JourneyTemplate

  init(before: ResolvedTemplate, after: ResolvedTemplate) {
    self.before = before.template
    self.after = after.template
    comparison = TemplateComparison(before: before.template, after: after.template)
  }

  /// The entries that the page reads beside those of every version page.
  func entries() -> [(String, Value?)] {
    [
      ("before", .string(comparison.before.description)),
      ("after", .string(comparison.after.description)),
      ("bump", .string(comparison.actualBump.rawValue)),
      ("sentences", .list(comparison.sentences.map { .string($0) })),
      ("counts", .list(counts)),
      ("parts", .list(ChangedPart.allCases.compactMap(part))),
      ("diagramHtml", .text(diagram)),
    ]
  }

  private var counts: [Value] {
    ChangeImpact.allCases.reversed().compactMap { impact in
      let count = comparison.changes.count { $0.impact == impact }
      guard count > 0 else { return nil }
      return .context([("impact", .string(impact.rawValue)), ("count", Value(count))])
    }
  }

  private func part(_ part: ChangedPart) -> Value? {
    let changes = comparison.changes.filter { $0.part == part }
    guard !changes.isEmpty else { return nil }
    return .context([
      ("title", .string(part.title)), ("id", .string("part-" + part.rawValue)),
      ("changes", .array(changes.map(change))),
    ])
  }

  private func change(_ change: TemplateChange) -> Value {
    let text = ChangeText(change)
    var entries: [(String, Value?)] = [
      ("kind", .string(change.kind.rawValue)), ("impact", .string(change.impact.rawValue)),
      ("name", .string(text.name)), ("reason", .string(change.reason)),
    ]
    if change.kind == .changed, let old = change.before?.string, let new = change.after?.string {
      let pieces = WordDifference(old, new).pieces
      entries.append(("old", .array(pieces.filter { $0.kind != .added }.map(Self.piece))))
      entries.append(("new", .array(pieces.filter { $0.kind != .removed }.map(Self.piece))))
    } else {
      entries.append(("headline", .string(text.headline.text)))
    }
    return .context(entries)
  }

  private static func piece(_ piece: WordDifference.Piece) -> Value {
    .context([
      ("text", .string(piece.text)), ("isRemoved", .bool(piece.kind == .removed)),
      ("isAdded", .bool(piece.kind == .added)),
    ])
  }

  /// Both versions in one drawing; nil where the journey stayed as it was, or is too large to draw.
  private var diagram: String? {
    let changed = comparison.changes.filter { [.state, .message, .transition].contains($0.part) }
    let marks = DiagramMarks(
      states: marks(before.allStates, after.allStates, { $0.templateId }, changed),
      transitions: marks(
        before.transitionTemplates, after.transitionTemplates, \.transitionId, changed))
    guard !marks.states.isEmpty || !marks.transitions.isEmpty else { return nil }
    var both = after
    both.stateTemplates += before.stateTemplates.filter {
      marks.states[$0.templateId] == .removed
    }
    both.transitionTemplates += before.transitionTemplates.filter {
      marks.transitions[$0.transitionId] == .removed
    }
    let graph = JourneyGraph(both)
    var writer = SVGWriter(idPrefix: "difference")
    writer.marks = marks
    return graph.layout().map { writer.svg(graph, $0, title: after.templateName) }
  }

  private func marks<Part>(
    _ old: [Part], _ new: [Part], _ id: (Part) -> String, _ changes: [TemplateChange]
  ) -> [String: DiagramMarks.Mark] {
    let (old, new) = (Set(old.map(id)), Set(new.map(id)))
    var marks: [String: DiagramMarks.Mark] = [:]
    for change in changes {
      if let id = change.path.ids.first, old.contains(id), new.contains(id) { marks[id] = .changed }
    }
    for id in new.subtracting(old) { marks[id] = .added }
    for id in old.subtracting(new) { marks[id] = .removed }
    return marks
  }
}
