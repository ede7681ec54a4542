public import Diagnostics
public import SemanticVersions
import JourneyTemplates
import Values

/// Resolves the templates of a catalog.
///
/// What others build on is resolved once, when the resolver is prepared; everything else when it is
/// asked for, so that a large catalog is never in memory with all that it inherits. Safe to use
/// from several threads at once.
public struct Resolver: Sendable {
  /// Templates that extend each other: no more than this.
  static let longestChain = 32

  private let index: TemplateIndex
  private let bases: [Int: Merged]
  private let reported: [Int: [Diagnostic]]
  /// Versions that cannot be resolved: cycles, missing parents, and what builds on such.
  private let broken: Set<Int>

  /// Resolves what others build on, in order, and finds cycles and references that lead nowhere.
  ///
  /// The diagnostics of a version come with `resolve`; those returned here belong to none.
  public static func prepare(_ sources: [TemplateSource]) -> (Resolver, [Diagnostic]) {
    var preparation = Preparation(TemplateIndex(sources))
    preparation.run()
    return (
      Resolver(
        index: preparation.index, bases: preparation.bases, reported: preparation.reported,
        broken: preparation.broken), []
    )
  }

  /// A version with all that it inherits, and what is wrong with that; nil where it cannot be had.
  public func resolve(
    _ templateId: String, _ version: SemanticVersion
  ) -> (ResolvedTemplate?, [Diagnostic]) {
    guard let position = index.position(templateId, version) else { return (nil, []) }
    let problems = reported[position] ?? []
    guard !broken.contains(position) else { return (nil, problems) }
    let (merged, found) = bases[position].map { ($0, []) } ?? build(position)
    return (ResolvedTemplate(merged), problems + found)
  }

  private func build(_ position: Int) -> (Merged, [Diagnostic]) {
    let source = index.sources[position]
    let links = Links(source)
    guard !links.isEmpty else { return (Merged(source), []) }
    let parent = links.extended.flatMap { base($0, source) }
    let composed = links.composed.compactMap { link in base(link, source).map { (link, $0) } }
    var assembly = TemplateAssembly(source, parent: parent, composed: composed)
    return (assembly.run(), assembly.diagnostics)
  }

  private func base(_ link: Links.Link, _ source: TemplateSource) -> Merged? {
    index.find(link.reference, at: link.place, from: source).0.flatMap { bases[$0] }
  }
}
