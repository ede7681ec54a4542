import Diagnostics
import JourneyTemplates
import SemanticVersions

/// Walks from every template to those that it builds on, resolving these in order.
struct Preparation {
  private enum Visit { case open, done }

  /// How deep a walk may go: beyond any chain allowed, and within what the stack holds.
  private static let deepestWalk = 512

  let index: TemplateIndex
  private(set) var bases: [Int: Merged] = [:]
  private(set) var reported: [Int: [Diagnostic]] = [:]
  private(set) var broken: Set<Int> = []
  private var visits: [Int: Visit] = [:]
  /// The way from the template that the walk began with, each with the link that leads on.
  private var trail: [(position: Int, link: Links.Link)] = []

  init(_ index: TemplateIndex) { self.index = index }

  mutating func run() {
    for position in index.sources.indices { visit(position) }
  }

  /// Makes sure that all that a template builds on is resolved.
  private mutating func visit(_ position: Int) {
    guard visits[position] == nil else { return }
    let source = index.sources[position]
    let links = Links(source)
    guard !links.isEmpty else {
      visits[position] = .done
      return
    }
    visits[position] = .open
    for link in links.all { follow(link, from: position, source) }
    visits[position] = .done
  }

  private mutating func follow(_ link: Links.Link, from position: Int, _ source: TemplateSource) {
    guard link.reference.templateId != source.templateId else {
      return fail(position, selfInheritance(source, link))
    }
    let (found, problems) = index.find(link.reference, at: link.place, from: source)
    reported[position, default: []] += problems
    guard let target = found else {
      broken.insert(position)
      return
    }
    guard trail.count < Self.deepestWalk else { return fail(position, tooDeep(link)) }
    trail.append((position, link))
    defer { trail.removeLast() }
    if visits[target] == .open { return reportCycle(to: target) }
    visit(target)
    if broken.contains(target) {
      broken.insert(position)
      return
    }
    if bases[target] == nil { resolve(target) }
    if (bases[target]?.chain.count ?? 0) >= Resolver.longestChain { fail(position, tooDeep(link)) }
  }

  /// Resolves a template of which all that it builds on is resolved.
  private mutating func resolve(_ position: Int) {
    let source = index.sources[position]
    let links = Links(source)
    let parent = links.extended.flatMap { base($0, source) }
    let composed = links.composed.compactMap { link in base(link, source).map { (link, $0) } }
    var assembly = TemplateAssembly(source, parent: parent, composed: composed)
    bases[position] = links.isEmpty ? Merged(source) : assembly.run()
    reported[position, default: []] += assembly.diagnostics
  }

  private func base(_ link: Links.Link, _ source: TemplateSource) -> Merged? {
    index.find(link.reference, at: link.place, from: source).0.flatMap { bases[$0] }
  }

  private mutating func fail(_ position: Int, _ diagnostic: Diagnostic) {
    reported[position, default: []].append(diagnostic)
    broken.insert(position)
  }

  // MARK: - Diagnostics

  /// Each member of a cycle is told at its own reference.
  private mutating func reportCycle(to target: Int) {
    guard let start = trail.firstIndex(where: { $0.position == target }) else { return }
    let members = Array(trail[start...])
    let names = members.map { index.sources[$0.position].templateId }
    for (offset, member) in members.enumerated() {
      let chain = (names[offset...] + names[...offset]).joined(separator: " → ")
      let notes = members.filter { $0.position != member.position }.map { other in
        Diagnostic.Note("goes on here", at: .place(other.link.place))
      }
      fail(
        member.position,
        Diagnostic(
          "inheritance-cycle", .error, "Templates build on each other in a circle: \(chain)",
          explanation: "None of them can be resolved before the others.",
          help: "Remove one of the references", at: .place(member.link.place), notes: notes))
    }
  }

  private func selfInheritance(_ source: TemplateSource, _ link: Links.Link) -> Diagnostic {
    Diagnostic(
      "self-inheritance", .error, "Template '\(source.templateId)' builds on itself",
      explanation: "It cannot be resolved before it is resolved.",
      help: "Name another template, or remove the reference", at: .place(link.place))
  }

  private func tooDeep(_ link: Links.Link) -> Diagnostic {
    Diagnostic(
      "inheritance-too-deep", .error,
      "More than \(Resolver.longestChain) templates build on each other",
      explanation: "Nobody can follow what comes from where.",
      help: "Extend one of the templates higher up", at: .place(link.place))
  }
}
