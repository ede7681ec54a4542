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

@Test func `a merge patch sets, takes out and replaces`() {
  let original: Value = ["keep": 1, "gone": 2, "deep": ["a": 1, "b": [1, 2]], "list": [1, 2]]
  let patch: Value = [
    "gone": nil, "new": ["x": nil, "y": 1], "deep": ["a": nil, "b": ["c": 1]], "list": [nil],
    "none": nil,
  ]
  let result = Merge.patching(original, with: patch)
  #expect(
    JSONWriter.text(of: result)
      == #"{"keep":1,"deep":{"b":{"c":1}},"list":[null],"new":{"y":1}}"#)
  #expect(Merge.patching([1], with: ["a": 1]) == ["a": 1])
  #expect(Merge.patching(["a": 1], with: nil) == .null)
  #expect(Merge.patching(["a": 1], with: [:]) == ["a": 1])
}

@Test func `null is nobody's id`() {
  let parent: Value = [["x": 1], ["id": nil, "x": 2], ["id": "a", "x": 3]]
  let child: Value = [["id": nil, "y": 1], ["id": "a", "y": 2]]
  #expect(
    Merge.extending(parent, child, by: "id") == [
      ["x": 1], ["id": nil, "x": 2], ["id": "a", "x": 3, "y": 2], ["id": nil, "y": 1],
    ])
  #expect(
    Merge.composing(parent, child, by: "id") == [
      ["x": 1], ["id": nil, "x": 2], ["id": nil, "y": 1], ["id": "a", "y": 2],
    ])
}

@Test func `long lists merge like short ones`() {
  let items = (0..<3000).map { Value.object(Object(uniqueEntries: [.init("id", Value($0))])) }
  let names = (0..<30_000).map { Value.string("tool-\($0)") }
  let parent: Value = ["items": .array(items), "requiredTools": .array(names)]
  #expect(Merge.deep(parent, parent) == parent)
}
