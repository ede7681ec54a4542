import Diagnostics
import JourneyTemplates
import SemanticVersions
import Values

/// Finds what the references of templates lead to, of one after the other.
struct Linker {
  /// A reference as it is written, and by whom.
  private struct Text: Hashable {
    let text: String
    let isDraft: Bool
  }

  let index: TemplateIndex
  /// What references were found to be: many templates build on the same few.
  private var known: [Text: (reference: TemplateReference, finding: TemplateIndex.Finding)] = [:]
  private(set) var links: [Link] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a reference leads nowhere.
  private(set) var isBroken = false

  init(_ index: TemplateIndex) { self.index = index }

  /// Finds those of a template, and forgets those of the last.
  mutating func link(_ source: TemplateSource) {
    links = []
    diagnostics = []
    isBroken = false
    for (kind, path, text) in source.references {
      guard let (reference, finding) = find(text, for: source) else {
        // Reading the file has reported it.
        isBroken = true
        continue
      }
      if reference.templateId == source.templateId {
        fail(selfInheritance(source, path))
        continue
      }
      switch finding {
      case .found(let target):
        links.append(Link(kind: kind, path: path, text: text, target: target))
        if index.sources[target].isYanked, !source.isYanked {
          diagnostics.append(yanked(index.sources[target], source, path))
        }
      case .draft(let target): fail(draft(index.sources[target], source, path))
      case .noVersion: fail(noVersion(reference, source, path))
      case .unknown: fail(unknown(reference, source, path))
      }
    }
  }

  private mutating func find(
    _ text: String, for source: TemplateSource
  ) -> (reference: TemplateReference, finding: TemplateIndex.Finding)? {
    let key = Text(text: text, isDraft: source.isDraft)
    if let found = known[key] { return found }
    guard let reference = TemplateReference(text) else { return nil }
    let found = (reference, index.find(reference, allowingDrafts: source.isDraft))
    known[key] = found
    return found
  }

  private mutating func fail(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    isBroken = true
  }

  // MARK: - Diagnostics

  private func selfInheritance(_ source: TemplateSource, _ path: DataPath) -> Diagnostic {
    Diagnostic(
      "self-inheritance", "Template '" + source.templateId + "' builds on itself",
      explanation: "A template cannot build on itself, nor on another version of itself.",
      help: "Name another template, or remove the reference", at: source.place(path))
  }

  private func unknown(
    _ reference: TemplateReference, _ source: TemplateSource, _ path: DataPath
  ) -> Diagnostic {
    let meant = nearest(to: reference.templateId, among: index.templateIds)
    let fix = meant.map { meant in
      FixIt(
        title: "Change it to '" + meant + "'", applicability: .safe,
        edits: [
          .replace(
            Place(file: source.file, path: path),
            with: TemplateReference(templateId: meant, range: reference.range).description)
        ])
    }
    return Diagnostic(
      "unknown-template-reference", "There is no template '" + reference.templateId + "'",
      explanation: "The reference leads to nothing in this catalog.",
      help: meant.map { "Did you mean '" + $0 + "'?" } ?? "Add the template, or correct the id",
      at: source.place(path), fixes: fix.map { [$0] } ?? [])
  }

  private func noVersion(
    _ reference: TemplateReference, _ source: TemplateSource, _ path: DataPath
  ) -> Diagnostic {
    let versions = index[reference.templateId].reversed().prefix(12).map { version in
      version.version.description + (version.isYanked ? " (yanked)" : "")
        + (version.isDraft ? " (draft)" : "")
    }
    return Diagnostic(
      "no-matching-version",
      "No version of '" + reference.templateId + "' is " + reference.range.description,
      explanation: "There are " + versions.joined(separator: ", ")
        + ". Yanked versions and prereleases are taken only where they are named.",
      help: "Widen the range, or name one of these versions", at: source.place(path))
  }

  private func yanked(
    _ target: TemplateSource, _ source: TemplateSource, _ path: DataPath
  ) -> Diagnostic {
    Diagnostic(
      "yanked-reference", .warning, "'" + target.label + "' has been yanked",
      explanation: "Its owners ask everyone not to use this version any more.",
      help: "Refer to another version", at: source.place(path),
      notes: [.init("the yanked version", at: .file(target.file))])
  }

  private func draft(
    _ target: TemplateSource, _ source: TemplateSource, _ path: DataPath
  ) -> Diagnostic {
    Diagnostic(
      "draft-reference", "'" + target.templateId + "' is a draft",
      explanation: "A published template cannot build on one that may still change or vanish.",
      help: "Publish '" + target.templateId + "' first, or make this template a draft too",
      at: source.place(path), notes: [.init("the draft", at: .file(target.file))])
  }
}

extension Diagnostic {
  /// An error.
  init(
    _ id: String, _ summary: String, explanation: String, help: String, at location: Location,
    notes: [Note] = [], fixes: [FixIt] = []
  ) {
    self.init(
      id, .error, summary, explanation: explanation, help: help, at: location, notes: notes,
      fixes: fixes)
  }
}
