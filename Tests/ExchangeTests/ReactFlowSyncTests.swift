import Exchange
import Testing
import Values

@Suite struct ReactFlowSyncTests {
  private func node(_ id: String, _ label: String, x: Double = 0, text: String = "Hi") -> Value {
    [
      "id": .string(id), "position": ["x": .number(x), "y": 0],
      "data": ["label": .string(label), "text": .string(text)],
    ]
  }

  private func edge(_ id: String, _ source: String, _ target: String) -> Value {
    ["id": .string(id), "source": .string(source), "target": .string(target)]
  }

  private func flow(_ nodes: [Value], _ edges: [Value], version: String) -> Value {
    [
      "nodes": .array(nodes), "edges": .array(edges), "serai": ["version": .string(version)],
      "viewport": ["x": 0],
    ]
  }

  private func label(_ flow: Value, _ id: String) -> String? {
    flow["nodes"]?.array?.first { $0["id"]?.string == id }?["data"]?["label"]?.string
  }

  @Test func `what the user moved, renamed, added and removed stays`() {
    let base = flow(
      [node("a", "A"), node("b", "B"), node("c", "C")], [edge("1", "a", "b"), edge("2", "b", "c")],
      version: "1")
    let new = flow(
      [node("a", "A", text: "Hello"), node("b", "B"), node("c", "C"), node("d", "D", x: 10)],
      [edge("1", "a", "b"), edge("2", "b", "c"), edge("3", "c", "d")], version: "2")
    let mine = flow(
      [node("a", "Renamed", x: 500), node("b", "B", x: 500), node("mine", "Mine", x: 7)],
      [edge("1", "a", "b"), edge("4", "b", "mine")], version: "1")
    let sync = ReactFlowSync(mine, base: base, new: new)
    #expect(
      sync.conflicts.map(\.message) == [
        "the template added it, and you removed a node of it; it was left out"
      ])
    #expect(
      sync.flow["nodes"]
        == [
          node("a", "Renamed", x: 500, text: "Hello"), node("b", "B", x: 500),
          node("mine", "Mine", x: 7), node("d", "D", x: 510),
        ])
    #expect(sync.flow["edges"] == [edge("1", "a", "b"), edge("4", "b", "mine")])
    #expect(sync.flow["serai"]?["version"] == "2")
    #expect(sync.changes == ["node 'a': changed", "node 'd': added"])
  }

  @Test func `what both changed is a conflict, and the user's stays`() {
    let base = flow([node("a", "A"), node("b", "B"), node("c", "C")], [], version: "1")
    let new = flow([node("a", "New"), node("c", "New")], [], version: "2")
    let mine = flow([node("a", "Mine"), node("b", "Mine")], [], version: "1")
    let sync = ReactFlowSync(mine, base: base, new: new)
    #expect(label(sync.flow, "a") == "Mine")
    #expect(label(sync.flow, "b") == "Mine")
    #expect(label(sync.flow, "c") == nil)
    #expect(
      sync.conflicts.map { "\($0.id): \($0.message)" } == [
        "a: both changed its 'label'; yours was kept",
        "b: the template removed it, and you changed it; it was kept",
        "c: the template changed it, and you removed it; it stays removed",
      ])
  }

  @Test func `what the template removed goes, with its edges`() {
    let base = flow([node("a", "A"), node("b", "B")], [edge("1", "a", "b")], version: "1")
    let new = flow([node("a", "A")], [], version: "2")
    let mine = flow(
      [node("a", "A"), node("b", "B", x: 9)], [edge("1", "a", "b"), edge("2", "b", "a")],
      version: "1")
    let sync = ReactFlowSync(mine, base: base, new: new)
    #expect(sync.flow["nodes"] == [node("a", "A")])
    #expect(sync.flow["edges"] == [])
    #expect(sync.conflicts.isEmpty)
  }

  @Test func `nothing changes where the template did not, and syncing again changes nothing`() {
    let base = flow([node("a", "A"), node("b", "B")], [edge("1", "a", "b")], version: "1")
    let mine = flow([node("b", "Mine", x: 3), node("z", "Z")], [], version: "1")
    let sync = ReactFlowSync(mine, base: base, new: base)
    #expect(sync.changes.isEmpty && sync.conflicts.isEmpty)
    #expect(sync.flow == mine)
    let new = flow([node("a", "New"), node("b", "New")], [edge("1", "b", "a")], version: "2")
    let once = ReactFlowSync(
      flow([node("a", "A"), node("b", "B")], [], version: "1"), base: base, new: new)
    let twice = ReactFlowSync(once.flow, base: new, new: new)
    #expect(twice.changes.isEmpty && twice.flow == once.flow)
  }

  @Test func `damaged flows do no harm`() {
    let base = flow([node("a", "A")], [edge("1", "a", "a")], version: "1")
    for mine: Value in [
      nil, [], [:], 3, ["nodes": 3], ["nodes": [nil, 3, ["id": []]], "edges": [[:]]],
    ] {
      let sync = ReactFlowSync(mine, base: base, new: base)
      #expect(sync.conflicts.isEmpty)
    }
  }
}
