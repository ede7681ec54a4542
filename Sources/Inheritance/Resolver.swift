public import Diagnostics
public import SemanticVersions
import Decoding
import JourneyTemplates

/// Resolves the templates of a catalog.
///
/// It is a value: any number of tasks may use it at once.
public struct Resolver: Sendable {
  /// All versions of all templates.
  public let index: TemplateIndex
  private let graph: ReferenceGraph
  /// What templates that others build on come to, by position, with what is wrong with them.
  ///
  /// Nil where one cannot be resolved. Templates that nothing builds on are not kept.
  private let bases: [Int: (resolution: Resolution?, diagnostics: [Diagnostic])]

  /// Links all references and resolves what others build on, each once.
  ///
  /// The diagnostics are those that belong to no version; what is wrong with a version comes with
  /// resolving it.
  public static func prepare(_ sources: [TemplateSource]) -> (Resolver, [Diagnostic]) {
    let index = TemplateIndex(sources)
    return (Resolver(index), [])
  }

  private init(_ index: TemplateIndex) {
    self.index = index
    graph = ReferenceGraph(index)
    var targets = Set<Int>()
    for links in graph.links {
      for link in links { targets.insert(link.target) }
    }
    var bases: [Int: (resolution: Resolution?, diagnostics: [Diagnostic])] = [:]
    for position in graph.order where targets.contains(position) {
      bases[position] = Self.resolve(position, index, graph) { bases[$0.target]?.resolution }
    }
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
    let (resolution, diagnostics) =
      bases[position]
      ?? Self.resolve(position, index, graph) { bases[$0.target]?.resolution }
    guard let resolution else { return (nil, diagnostics) }
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

  private static func resolve(
    _ position: Int, _ index: TemplateIndex, _ graph: ReferenceGraph,
    base: @escaping (Link) -> Resolution?
  ) -> (resolution: Resolution?, diagnostics: [Diagnostic]) {
    if graph.isBroken[position] { return (nil, graph.diagnostics[position]) }
    var builder = ResolutionBuilder(
      index.sources[position], graph.links[position], index, base: base)
    let resolution = builder.build()
    return (resolution, graph.diagnostics[position] + builder.diagnostics)
  }
}
