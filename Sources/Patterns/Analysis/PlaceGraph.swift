/// A pattern as places, one for each character class, and the steps between them.
struct PlaceGraph {
  /// What a place takes in.
  enum Sign {
    case scalar(ScalarClass)
    /// An assertion, look-around or back reference; equal to those of the same number alone.
    case mark(Int)
  }

  /// A step and how many ways there are to take it: two loops around each other give two.
  struct Step {
    let target: Int
    var ways: Int
  }

  /// Larger patterns are not judged.
  static let mostPlaces = 250
  /// More steps are not looked at.
  static let mostSteps = 1_000
  /// Repetitions of more rounds than this count as endless.
  private static let mostRounds = 64

  private(set) var signs: [Sign] = []
  /// Where each place leads.
  private(set) var steps: [[Step]] = []
  /// The places at which a text can end.
  private(set) var ends: Set<Int> = []
  private var stepCount = 0
  private var markCount = 8
  private(set) var isTooLarge = false

  /// A part of the pattern: where it begins, where it ends, whether it may be nothing.
  private struct Part {
    var first: [Int] = []
    var last: [Int] = []
    var isOptional = true
  }

  init(_ node: Node) { ends = Set(part(node).last) }

  /// Recursion is bounded by the parser's limit on groups.
  private mutating func part(_ node: Node) -> Part {
    guard !isTooLarge else { return Part() }
    switch node {
    case .empty: return Part()
    case .scalar(let set): return place(.scalar(set))
    case .sequence(let nodes): return sequence(nodes)
    case .alternatives(let nodes): return alternatives(nodes)
    case .repetition(let inner, let repetition, _): return self.repetition(inner, repetition)
    case .capture(_, let inner): return part(inner)
    case .assertion(let assertion): return place(.mark(assertion.number))
    case .look, .backReference:
      markCount += 1
      return place(.mark(markCount))
    }
  }

  private mutating func place(_ sign: Sign) -> Part {
    guard signs.count < Self.mostPlaces else {
      isTooLarge = true
      return Part()
    }
    signs.append(sign)
    steps.append([])
    return Part(first: [signs.count - 1], last: [signs.count - 1], isOptional: false)
  }

  private mutating func sequence(_ nodes: [Node]) -> Part {
    var whole = Part()
    for node in nodes { append(part(node), to: &whole) }
    return whole
  }

  private mutating func alternatives(_ nodes: [Node]) -> Part {
    var whole = Part(isOptional: false)
    for node in nodes {
      let next = part(node)
      whole.first += next.first
      whole.last += next.last
      whole.isOptional = whole.isOptional || next.isOptional
    }
    return whole
  }

  private mutating func append(_ next: Part, to whole: inout Part) {
    connect(whole.last, next.first)
    if whole.isOptional { whole.first += next.first }
    whole.last = next.isOptional ? whole.last + next.last : next.last
    whole.isOptional = whole.isOptional && next.isOptional
  }

  private mutating func repetition(_ node: Node, _ repetition: Node.Repetition) -> Part {
    let least = min(repetition.least, Self.mostRounds)
    let most = repetition.most.flatMap { $0 <= Self.mostRounds ? $0 : nil }
    if most == 0 { return Part() }
    var whole = Part()
    for _ in 1..<max(1, least) where !isTooLarge { append(part(node), to: &whole) }
    guard let most else {
      var loop = part(node)
      connect(loop.last, loop.first)
      loop.isOptional = loop.isOptional || least == 0
      append(loop, to: &whole)
      return whole
    }
    return append(rounds: most - max(0, least - 1), of: node, to: whole, mayStop: least == 0)
  }

  /// Adds rounds each of which only comes after the one before: `a{1,3}` is `a(a(a)?)?`.
  private mutating func append(
    rounds: Int, of node: Node, to start: Part, mayStop: Bool
  ) -> Part {
    var whole = start
    var ends = mayStop ? start.last : []
    var previous = start.last
    var mayBeFirst = start.isOptional
    for round in 0..<rounds where !isTooLarge {
      let next = part(node)
      connect(previous, next.first)
      if mayBeFirst { whole.first += next.first }
      if round == 0, !mayStop {
        ends = next.isOptional ? previous : []
        whole.isOptional = whole.isOptional && next.isOptional
      }
      mayBeFirst = mayBeFirst && next.isOptional
      ends += next.last
      previous = next.isOptional ? previous + next.last : next.last
    }
    whole.last = ends
    return whole
  }

  private mutating func connect(_ sources: [Int], _ targets: [Int]) {
    for source in sources {
      for target in targets where !isTooLarge {
        if let known = steps[source].firstIndex(where: { $0.target == target }) {
          steps[source][known].ways = 2
        } else {
          steps[source].append(Step(target: target, ways: 1))
          stepCount += 1
          isTooLarge = stepCount > Self.mostSteps
        }
      }
    }
  }
}

extension Node.Assertion {
  fileprivate var number: Int {
    switch self {
    case .start: 0
    case .end: 1
    case .lineStart: 2
    case .lineEnd: 3
    case .wordBoundary: 4
    case .noWordBoundary: 5
    }
  }
}

extension Node {
  /// What is inside its look-arounds, those inside each other included.
  var lookArounds: [Node] {
    switch self {
    case .look(_, let inner): [inner] + inner.lookArounds
    case .sequence(let nodes), .alternatives(let nodes): nodes.flatMap { $0.lookArounds }
    case .repetition(let inner, _, _), .capture(_, let inner): inner.lookArounds
    case .empty, .scalar, .assertion, .backReference: []
    }
  }

  /// Whether it can match at the beginning of a text alone.
  var beginsAtStart: Bool {
    switch self {
    case .assertion(.start): true
    case .sequence(let nodes): nodes.first?.beginsAtStart ?? false
    case .alternatives(let nodes): nodes.allSatisfy { $0.beginsAtStart }
    case .capture(_, let inner): inner.beginsAtStart
    case .repetition(let inner, let repetition, _): repetition.least > 0 && inner.beginsAtStart
    case .empty, .scalar, .assertion, .look, .backReference: false
    }
  }
}
