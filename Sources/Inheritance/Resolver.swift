public import Diagnostics
public import SemanticVersions
import Decoding
import JourneyTemplates

/// Resolves the templates of a catalog.
///
/// It is a value: any number of tasks may use it at once. What templates that others build on come to is made when
/// it is first needed.
public struct Resolver: Sendable {
  /// All versions of all templates.
  public let index: TemplateIndex
  private let graph: ReferenceGraph
  private let bases: BaseMemory

  /// Links all references.
  ///
  /// What is wrong with a version comes with resolving it.
  ///
  /// - Parameter bases: keeps what templates that others build on come to; without it, each is made again for every
  ///   template that builds on it.
  public init(_ sources: consuming [TemplateSource], keeping bases: BaseMemory = .none) {
    index = TemplateIndex(sources)
    graph = ReferenceGraph(index)
    self.bases = bases
  }

  /// A version with all that it inherits, and what is wrong with that.
  ///
  /// There is no resolved template where a reference leads nowhere. What is wrong with a template
  /// that this one builds on is told when that one is resolved, not here; so there may be no
  /// resolved template and no diagnostic.
  public func resolve(
    _ templateId: String, _ version: SemanticVersion
  ) -> (ResolvedTemplate?, [Diagnostic]) {
    guard let position = index.position(of: templateId, version) else { return (nil, []) }
    let base = bases.find(position) ?? resolve(position)
    let diagnostics = base.diagnostics
    guard let resolution = base.resolution else { return (nil, diagnostics) }
    let reader = ValueReader(file: index.sources[position].file)
    guard let template = reader.read(JourneyTemplate.self, from: resolution.value) else {
      return (nil, diagnostics)
    }
    let resolved = ResolvedTemplate(
      value: resolution.value, template: template, faults: reader.diagnostics,
      chain: resolution.chain,
      composed: resolution.composed, layers: resolution.layers)
    return (resolved, diagnostics)
  }

  private func resolve(_ position: Int) -> ResolvedBase {
    var made: [Int: ResolvedBase] = [:]
    for base in missingBases(of: position) {
      let resolved = resolve(base, made)
      bases.keep(base, resolved)
      made[base] = resolved
    }
    return resolve(position, made)
  }

  /// What a version builds on, directly or not, and has not been made yet; each after what it builds on itself.
  ///
  /// A list and not a recursion: a chain may be as long as a catalog.
  private func missingBases(of position: Int) -> [Int] {
    var missing: Set<Int> = []
    var waiting = [position]
    while let next = waiting.popLast() {
      if graph.isHopeless[next] { continue }
      for link in graph.links[next] where !missing.contains(link.target) {
        if bases.find(link.target) != nil { continue }
        missing.insert(link.target)
        waiting.append(link.target)
      }
    }
    return missing.sorted { graph.ranks[$0] < graph.ranks[$1] }
  }

  private func resolve(_ position: Int, _ made: [Int: ResolvedBase]) -> ResolvedBase {
    if graph.isBroken[position] {
      return ResolvedBase(resolution: nil, diagnostics: graph.diagnostics[position])
    }
    var builder = ResolutionBuilder(
      index.sources[position], graph.links[position], index
    ) { link in (made[link.target] ?? bases.find(link.target))?.resolution }
    let resolution = builder.build()
    return ResolvedBase(
      resolution: resolution, diagnostics: graph.diagnostics[position] + builder.diagnostics)
  }
}
