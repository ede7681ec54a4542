import Diagnostics
import Values

/// What resolving a template comes to; kept for templates that others build on.
struct Resolution: Sendable {
  var value: Value
  var layers: [Layer]
  var chain: [Ancestor] = []
  var composed: [Ancestor] = []
  /// What the template's descendants still have to supply.
  var requirements: [Requirement] = []
}

/// Resolves one template whose bases have been resolved.
struct ResolutionBuilder {
  /// How many templates one may be made of.
  static let maximumLayers = 1000

  let index: TemplateIndex
  let source: TemplateSource
  let links: [Link]
  /// The resolution of what a link leads to.
  let base: (Link) -> Resolution?
  private(set) var diagnostics: [Diagnostic] = []
  private var resolution: Resolution

  init(
    _ source: TemplateSource, _ links: [Link], _ index: TemplateIndex,
    base: @escaping (Link) -> Resolution?
  ) {
    self.index = index
    self.source = source
    self.links = links
    self.base = base
    resolution = Resolution(value: source.value, layers: [Layer(source: source)])
  }

  /// Nil where a base cannot be resolved, or cannot be built on in such a way.
  mutating func build() -> Resolution? {
    if source.value["inheritanceRules"] != nil {
      var syntax = RuleSyntax(source)
      syntax.check()
      diagnostics += syntax.diagnostics
    }
    for link in links where link.kind == .extends {
      guard extend(link) else { return nil }
    }
    guard compose() else { return nil }
    settleRequirements()
    return resolution
  }

  private mutating func extend(_ link: Link) -> Bool {
    guard let parent = base(link) else { return false }
    if let problem = TypeConflict.extending(parent.value, source, link, index) {
      diagnostics.append(problem)
      return false
    }
    var replacedKeys: [String] = []
    resolution.value = OwnKeys.merge(parent.value, source.value)
    if resolution.value["inheritanceRules"] != nil {
      var merge = RuleMerge(source: source, parent: parent.value, merged: resolution.value)
      merge.run()
      resolution.value = merge.merged
      replacedKeys = merge.replacedKeys
      diagnostics += merge.diagnostics
    }
    resolution.chain = [Ancestor(link, index)] + parent.chain
    resolution.composed = parent.composed
    resolution.requirements = parent.requirements
    resolution.layers += parent.layers.map { layer in
      var layer = layer
      layer.isInherited = true
      layer.replacedKeys += replacedKeys
      return layer
    }
    return true
  }

  private mutating func compose() -> Bool {
    let composedLinks = links.filter { $0.kind == .composes }
    var composition = Composition(source, resolution.value)
    for taking in composition.plan(composedLinks, index) {
      guard let part = base(taking.link) else { return false }
      if let problem = TypeConflict.composing(part.value, source, taking.link, index) {
        diagnostics.append(problem)
        return false
      }
      composition.add(part.value, taking, label: index.sources[taking.link.target].label)
      resolution.layers += part.layers.map { layer in
        var layer = layer
        layer.isComposed = true
        layer.isInherited = true
        layer.prefix = taking.prefix + layer.prefix
        return layer
      }
      guard resolution.layers.count <= Self.maximumLayers, composition.isWithinBounds else {
        diagnostics.append(tooLarge(taking.link))
        return false
      }
    }
    composition.finish()
    diagnostics += composition.diagnostics
    resolution.value = composition.merged
    resolution.composed = composedLinks.map { Ancestor($0, index) } + resolution.composed
    return true
  }

  /// A template that is not abstract supplies what its ancestors ask for; an abstract one hands it
  /// on.
  private mutating func settleRequirements() {
    if source.value.templateType == "abstract" {
      resolution.requirements += Requirement.all(of: source)
      return
    }
    for requirement in resolution.requirements {
      if let defect = requirement.defect(of: resolution.value, source) {
        diagnostics.append(defect)
      }
    }
    resolution.requirements = []
  }

  private func tooLarge(_ link: Link) -> Diagnostic {
    Diagnostic(
      "inheritance-too-large", "'" + source.templateId + "' is made of too many parts",
      explanation: "All that it composes comes to more than \(Self.maximumLayers) templates or"
        + " \(Composition.maximumParts) states and transitions.",
      help: "Link to other journeys with states of type 'journey' instead",
      at: source.place(link.path))
  }
}
