import JourneyGraphs
import JourneyTemplates
import Testing

private let seeds = 0..<400

/// Points along the curves of a path, close enough to find what it runs through.
private func points(along path: LayoutResult.EdgePath) -> [(x: Double, y: Double)] {
  stride(from: 0, to: path.points.count - 1, by: 3).flatMap { start in
    (0...16).map { step in
      let t = Double(step) / 16
      let weights = [
        (1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t,
      ]
      var point = (x: 0.0, y: 0.0)
      for (index, weight) in weights.enumerated() {
        point.x += weight * Double(path.points[start + index].x)
        point.y += weight * Double(path.points[start + index].y)
      }
      return point
    }
  }
}

private func isInside(_ point: (x: Double, y: Double), _ frame: Rectangle) -> Bool {
  point.x > Double(frame.x) + 0.5 && point.x < Double(frame.maxX) - 0.5
    && point.y > Double(frame.y) + 0.5 && point.y < Double(frame.maxY) - 0.5
}

private func isOnBorder(_ point: Point, _ frame: Rectangle) -> Bool {
  let isWithin =
    (frame.x...frame.maxX).contains(point.x) && (frame.y...frame.maxY).contains(point.y)
  let isAtEdge =
    [frame.x, frame.maxX].contains(point.x) || [frame.y, frame.maxY].contains(point.y)
  return isWithin && isAtEdge
}

@Test(arguments: seeds) func `states and labels do not overlap`(seed: Int) throws {
  let layout = try #require(randomGraph(seed: seed).layout())
  let frames = layout.nodes.map(\.frame) + layout.edges.compactMap(\.label?.frame)
  for (index, frame) in frames.enumerated() {
    for other in frames[..<index] where frame.overlaps(other) {
      Issue.record("\(frame) overlaps \(other)")
    }
    #expect(frame.x >= 0 && frame.y >= 0 && frame.maxX <= layout.width)
    #expect(frame.maxY <= layout.height)
  }
}

@Test(arguments: seeds) func `edges lead from their source to their target`(seed: Int) throws {
  let graph = randomGraph(seed: seed)
  let layout = try #require(graph.layout())
  for (edge, path) in zip(graph.edges, layout.edges) {
    let first = try #require(path.points.first)
    let last = try #require(path.points.last)
    #expect(path.points.count % 3 == 1)
    #expect(isOnBorder(first, layout.nodes[edge.source].frame))
    #expect(isOnBorder(last, layout.nodes[edge.target].frame))
    #expect((path.label == nil) == edge.label.isEmpty)
  }
}

@Test(arguments: seeds) func `edges run through no state and no other label`(seed: Int) throws {
  let layout = try #require(randomGraph(seed: seed).layout())
  for (index, path) in layout.edges.enumerated() {
    let obstacles =
      layout.nodes.map(\.frame)
      + layout.edges.enumerated().filter { $0.offset != index }.compactMap(\.element.label?.frame)
    for point in points(along: path) {
      if let hit = obstacles.first(where: { isInside(point, $0) }) {
        Issue.record("edge \(index) runs through \(hit) at \(point)")
        break
      }
    }
  }
}

@Test(arguments: seeds) func `edges without cycles lead down`(seed: Int) throws {
  let graph = randomGraph(seed: seed, acyclic: true)
  let layout = try #require(graph.layout())
  for (edge, path) in zip(graph.edges, layout.edges) {
    #expect(!path.isBack)
    #expect(layout.nodes[edge.source].frame.maxY < layout.nodes[edge.target].frame.y)
  }
}

@Test func `the same graph is always laid out the same`() {
  for seed in seeds.prefix(50) {
    #expect(randomGraph(seed: seed).layout() == randomGraph(seed: seed).layout())
  }
}

@Test func `a chain is drawn as a straight line`() throws {
  let graph = JourneyGraph(
    template(
      states: ["a", "b tool A longer title that takes two lines", "c", "d final"],
      transitions: ["a>b", "b>c with a label", "c>d"]))
  let layout = try #require(graph.layout())
  #expect(Set(layout.nodes.map(\.frame.midX)).count == 1)
  #expect(layout.edges.allSatisfy { Set($0.points.map(\.x)).count == 1 })
}

@Test func `what leads back into a loop is marked and drawn at the side`() throws {
  let graph = JourneyGraph(
    template(
      states: ["a", "b", "c", "d"], transitions: ["a>b", "b>c", "c>d", "d>a once more"]))
  let layout = try #require(graph.layout())
  #expect(layout.edges.map(\.isBack) == [false, false, false, true])
  #expect(Set(layout.nodes.map(\.frame.midX)).count == 1)
  let right = layout.nodes.map(\.frame.maxX).max() ?? 0
  #expect(layout.edges[3].points.contains { $0.x > right })
}

@Test func `a tree and its mirrored joins are drawn without crossings`() throws {
  let graph = JourneyGraph(
    template(
      states: ["root", "a", "b", "a1", "a2", "b1", "b2", "end final"],
      transitions: [
        "root>b", "root>a", "b>b2", "a>a2", "b>b1", "a>a1", "a1>end", "b1>end", "a2>end", "b2>end",
      ]))
  let layout = try #require(graph.layout())
  func x(_ id: String) -> Int {
    graph.nodes.firstIndex { $0.id == id }.map { layout.nodes[$0].frame.midX } ?? 0
  }
  #expect((x("a") < x("b")) == (max(x("a1"), x("a2")) < min(x("b1"), x("b2"))))
}

@Test func `the largest graphs are laid out in no time, and larger ones not at all`() throws {
  func graph(_ count: Int, transitions: Int) -> JourneyGraph {
    var numbers = SeededNumbers(seed: count)
    return JourneyGraph(
      template(
        states: (0..<count).map { "s\($0)" },
        transitions: (0..<transitions).map { index in
          "s\(numbers.below(index % count + 1))>s\(index % count) label"
        }))
  }
  let elapsed = ContinuousClock().measure {
    #expect(graph(400, transitions: 500).layout() != nil)
    #expect(graph(2_000, transitions: 2_100).layout() != nil)
    #expect(graph(3, transitions: 4_000).layout() != nil)
    #expect(graph(2_001, transitions: 0).layout() == nil)
    #expect(graph(3, transitions: 4_001).layout() == nil)
  }
  // Milliseconds when optimised; unoptimised, on a busy machine, still not minutes.
  #expect(elapsed < .seconds(60))
}

@Test func `long titles wrap to two lines and end in an ellipsis`() throws {
  let title = String(repeating: "A very long title ", count: 20)
  let layout = try #require(
    JourneyGraph(template(states: ["a chat \(title)"])).layout())
  let block = layout.nodes[0].title
  #expect(block.lines.count == 2 && block.isShortened)
  #expect(block.lines[1].hasSuffix("…"))
  #expect(block.width <= layout.nodes[0].frame.width)
}
