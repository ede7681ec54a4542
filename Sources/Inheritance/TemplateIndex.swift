import Diagnostics
import JourneyTemplates
import SemanticVersions

/// The versions of all templates, and which of them a reference means.
struct TemplateIndex: Sendable {
  let sources: [TemplateSource]
  /// For each template the positions of its versions in `sources`, the lowest first.
  private let positions: [String: [Int]]

  init(_ sources: [TemplateSource]) {
    self.sources = sources
    positions = Dictionary(grouping: sources.indices) { sources[$0].templateId }
      .mapValues { $0.sorted { sources[$0].version < sources[$1].version } }
  }

  func position(_ templateId: String, _ version: SemanticVersion) -> Int? {
    positions[templateId]?.first { sources[$0].version == version }
  }

  /// The highest version in range that is neither yanked nor a draft; drafts may build on drafts,
  /// and a yanked version may be named exactly, with a warning.
  func find(_ reference: TemplateReference, at place: Place, from source: TemplateSource)
    -> (Int?, [Diagnostic])
  {
    guard let versions = positions[reference.templateId] else {
      return (nil, [unknown(reference, place)])
    }
    let inRange = versions.filter { reference.range.contains(sources[$0].version) }
    let usable = inRange.filter {
      !sources[$0].isYanked && (!sources[$0].isDraft || source.isDraft)
    }
    if let best = usable.last { return (best, []) }
    if let exact = reference.range.exact, let position = inRange.last, sources[position].isYanked {
      return (position, [yanked(reference, exact, place)])
    }
    return (nil, [noMatch(reference, versions, inRange, place)])
  }

  private func unknown(_ reference: TemplateReference, _ place: Place) -> Diagnostic {
    let meant = nearest(to: reference.templateId, among: positions.keys.sorted())
    return Diagnostic(
      "unknown-template-reference", .error, "There is no template '\(reference.templateId)'",
      explanation: "What would come from it is not there.",
      help: meant.map { "Did you mean '\($0)'?" } ?? "Name a template of the catalog",
      at: .place(place),
      fixes: meant.map { meant in
        let text = TemplateReference(templateId: meant, range: reference.range).description
        return [
          FixIt(
            title: "Change it to '\(text)'", applicability: .unsafe,
            edits: [.replace(place, with: text)])
        ]
      } ?? [])
  }

  private func yanked(
    _ reference: TemplateReference, _ version: SemanticVersion, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      "yanked-reference", .warning, "Version \(version) of '\(reference.templateId)' is yanked",
      explanation: "Its authors say that nobody should use it.",
      help: "Name a range that a newer version is in", at: .place(place))
  }

  private func noMatch(
    _ reference: TemplateReference, _ versions: [Int], _ inRange: [Int], _ place: Place
  ) -> Diagnostic {
    let known = versions.map { position in
      let source = sources[position]
      return source.version.description + (source.isYanked ? " (yanked)" : "")
        + (source.isDraft ? " (draft)" : "")
    }
    return Diagnostic(
      "no-matching-version", .error,
      "No version of '\(reference.templateId)' is \(reference.range.description)",
      explanation: inRange.isEmpty
        ? "There is nothing to build on." : "Those in range are yanked or drafts.",
      help: "There are: \(known.joined(separator: ", "))", at: .place(place))
  }
}
