import Diagnostics
import Values

/// Which versions build on which, and in which order they can be resolved.
struct ReferenceGraph: Sendable {
  /// How many templates there may be from a template to its farthest ancestor.
  static let maximumDepth = 32

  /// The references of each version, by its position in the index.
  private(set) var links: [[Link]] = []
  /// What is wrong with them.
  private(set) var diagnostics: [[Diagnostic]] = []
  /// Whether a version cannot be resolved, for a fault of its own.
  private(set) var isBroken: [Bool] = []
  /// Whether a version cannot be resolved, for a fault of its own or of what it builds on.
  private(set) var isHopeless: [Bool] = []
  /// For each position its place in an order in which what others build on comes before them.
  private(set) var ranks: [Int] = []

  init(_ index: TemplateIndex) {
    var linker = Linker(index)
    for source in index.sources {
      guard source.buildsOnOthers else {
        links.append([])
        diagnostics.append([])
        // A file that could not be read was reported where it was; what builds on it is left alone.
        isBroken.append(source.lineage.object == nil)
        continue
      }
      linker.link(source)
      links.append(linker.links)
      diagnostics.append(linker.diagnostics)
      isBroken.append(linker.isBroken)
    }
    var search = CycleSearch(links: links)
    search.run()
    ranks = [Int](repeating: 0, count: links.count)
    for (rank, position) in search.order.enumerated() { ranks[position] = rank }
    for component in search.cycles {
      for member in component { reportCycle(of: member, in: component, index) }
    }
    reportDepth(index, search.order)
    isHopeless = isBroken
    for position in search.order where !isHopeless[position] {
      isHopeless[position] = links[position].contains { isHopeless[$0.target] }
    }
  }

  private mutating func reportCycle(of member: Int, in component: [Int], _ index: TemplateIndex) {
    isBroken[member] = true
    guard let way = wayBack(to: member, in: component), let first = way.first else { return }
    var names = [index.sources[member].label]
    var notes: [Diagnostic.Note] = []
    var present = member
    for link in way {
      names.append(index.sources[link.target].label)
      if present != member {
        let verb = link.kind == .extends ? " extends '" : " composes '"
        notes.append(
          .init(
            "'" + index.sources[present].templateId + "'" + verb + link.text + "'",
            at: index.sources[present].place(link.path)))
      }
      present = link.target
    }
    let shown = names.count > 12 ? names.prefix(11) + ["…", names[names.count - 1]] : names[...]
    diagnostics[member].append(
      Diagnostic(
        "inheritance-cycle",
        "'" + index.sources[member].templateId + "' builds on itself: "
          + shown.joined(separator: " → "),
        explanation: "No template of the cycle can be made, for each needs another one first.",
        help: "Remove one of the references", at: index.sources[member].place(first.path),
        notes: Array(notes.prefix(11))))
  }

  /// The shortest way from a version over others of its cycle back to it.
  private func wayBack(to member: Int, in component: [Int]) -> [Link]? {
    let allowed = Set(component)
    var arrivals: [Int: (from: Int, link: Link)] = [:]
    var queue = [member]
    var next = 0
    while next < queue.count {
      let present = queue[next]
      next += 1
      for link in links[present]
      where allowed.contains(link.target) && arrivals[link.target] == nil {
        arrivals[link.target] = (present, link)
        queue.append(link.target)
      }
    }
    var way: [Link] = []
    var present = member
    repeat {
      guard let arrival = arrivals[present] else { return nil }
      way.insert(arrival.link, at: 0)
      present = arrival.from
    } while present != member
    return way
  }

  private mutating func reportDepth(_ index: TemplateIndex, _ order: [Int]) {
    var depths = [Int](repeating: 0, count: links.count)
    // Those that build on a template which is too deep are left alone: it has been told there.
    var isTold = [Bool](repeating: false, count: links.count)
    for position in order where !isBroken[position] {
      if links[position].contains(where: { isTold[$0.target] }) {
        isTold[position] = true
        continue
      }
      var deepest: Link?
      for link in links[position] where depths[link.target] + 1 > depths[position] {
        depths[position] = depths[link.target] + 1
        deepest = link
      }
      guard depths[position] > Self.maximumDepth, let deepest else { continue }
      isBroken[position] = true
      isTold[position] = true
      diagnostics[position].append(
        Diagnostic(
          "inheritance-too-deep",
          "'" + index.sources[position].templateId
            + "' has more than \(Self.maximumDepth) ancestors"
            + " in a row",
          explanation: "Nobody can tell any more what such a template does.",
          help: "Build on a template nearer to the root",
          at: index.sources[position].place(deepest.path)))
    }
  }
}
