import Testing
import Values

@Test func `a deep merge goes by keys, ids and names`() {
  let parent: Value = [
    "initialState": "ask", "executionConfig": ["timeoutSeconds": 30, "priority": 1],
    "requiredTools": ["a:one", "a:two"], "notes": [1, 2],
    "stateTemplates": [
      ["templateId": "ask", "stateName": "Ask", "messageTemplates": [["messageId": "m", "x": 1]]],
      ["templateId": "end", "stateName": "End"],
    ],
  ]
  let child: Value = [
    "executionConfig": ["timeoutSeconds": 60], "requiredTools": ["a:two", "b:three"], "notes": [3],
    "stateTemplates": [
      ["templateId": "new", "stateName": "New"],
      [
        "templateId": "ask", "messageTemplates": [["messageId": "m", "y": 2], ["messageId": "n"]],
      ],
    ],
  ]
  #expect(
    Merge.deep(parent, child) == [
      "initialState": "ask", "executionConfig": ["timeoutSeconds": 60, "priority": 1],
      "requiredTools": ["a:one", "a:two", "b:three"], "notes": [3],
      "stateTemplates": [
        [
          "templateId": "ask", "stateName": "Ask",
          "messageTemplates": [["messageId": "m", "x": 1, "y": 2], ["messageId": "n"]],
        ],
        ["templateId": "end", "stateName": "End"],
        ["templateId": "new", "stateName": "New"],
      ],
    ])
}

@Test func `the other strategies take parts whole`() {
  let parent: Value = [["ruleId": "a", "x": 1], ["ruleId": "b", "x": 1]]
  let child: Value = [["ruleId": "c"], ["ruleId": "a", "y": 2]]
  #expect(
    Merge.extending(parent, child) == [
      ["ruleId": "a", "x": 1, "y": 2], ["ruleId": "b", "x": 1], ["ruleId": "c"],
    ])
  #expect(
    Merge.composing(parent, child) == [
      ["ruleId": "b", "x": 1], ["ruleId": "c"], ["ruleId": "a", "y": 2],
    ])
  #expect(Merge.extending([1, 2], [2, 3]) == [1, 2, 2, 3])
  #expect(Merge.composing([1, 2], [2, 3]) == [1, 2, 3])
  #expect(Merge.shallow(["a": ["x": 1], "b": 1], ["a": ["y": 2]]) == ["a": ["y": 2], "b": 1])
  #expect(
    Merge.extending([["name": "n", "x": 1]], [["name": "n", "y": 2]], by: "name")
      == [["name": "n", "x": 1, "y": 2]])
}

@Test func `the laws of merging hold for templates of one shape`() {
  var random = SeededGenerator(seed: 2718)
  for _ in 0..<500 {
    let (a, b, c) = (template(&random), template(&random), template(&random))
    let strategies: [(Value, Value) -> Value] = [
      { Merge.deep($0, $1) }, Merge.shallow, { Merge.composing($0, $1) },
    ]
    for merge in strategies {
      #expect(merge(a, [:]) == a)
      #expect(merge([:], a) == a)
      #expect(merge(a, a) == a)
      #expect(merge(merge(a, b), c) == merge(a, merge(b, c)))
    }
    let lists = [a, b, c].map { $0["states"] ?? [] }
    for merge in [{ Merge.extending($0, $1) }, { Merge.composing($0, $1) }] {
      #expect(merge(lists[0], []) == lists[0])
      #expect(merge([], lists[0]) == lists[0])
      #expect(
        merge(merge(lists[0], lists[1]), lists[2]) == merge(lists[0], merge(lists[1], lists[2])))
    }
  }
}

@Test func `long lists merge like short ones`() {
  let items = (0..<3000).map { Value.object(Object(uniqueEntries: [.init("id", Value($0))])) }
  let names = (0..<30_000).map { Value.string("tool-\($0)") }
  let parent: Value = ["items": .array(items), "requiredTools": .array(names)]
  #expect(Merge.deep(parent, parent) == parent)
}

/// A template in which every key always leads to the same kind of value.
private func template(_ random: inout SeededGenerator) -> Value {
  var object = Object()
  if random.flip() { object["title"] = Value(random.next(below: 9)) }
  if random.flip() { object["config"] = ["a": Value(random.next(below: 3))] }
  if random.flip() { object["config"] = ["b": Value(random.next(below: 3)), "c": ["d": 1]] }
  if random.flip() { object["requiredTools"] = .array(names(&random)) }
  object["states"] = .array(
    names(&random).map { ["templateId": $0, "order": Value(random.next(below: 9))] })
  return .object(object)
}

private func names(_ random: inout SeededGenerator) -> [Value] {
  ["p", "q", "r", "s"].filter { _ in random.flip() }.map { .string($0) }.shuffled(using: &random)
}

/// SplitMix64 (Steele, Lea, Flood 2014).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func flip() -> Bool { Bool.random(using: &self) }
}
