import Diagnostics
import Inheritance
import Testing
import Values

private func rule(
  _ id: String, _ path: String, _ strategy: String, _ more: Value = [:]
) -> Value {
  Merge.shallow(
    [
      "ruleId": .string(id), "ruleType": "merge", "targetPath": .string(path),
      "mergeStrategy": .string(strategy),
    ], more)
}

private let parent: Value = [
  "parameters": [parameter("mode", default: "strict")], "executionConfig": ["a": ["x": 1], "b": 1],
  "requiredTools": ["s:one"], "tagsOfState": [1, 2],
  "stateTemplates": [state("ask", says: "Hello"), state("end", "final")],
  "transitionTemplates": [transition("t1", "ask", "end")],
]

private func resolved(
  _ rules: [Value], parentRules: [Value] = [], _ child: Value
) -> (Value, [String]) {
  let base = source("base", Merge.shallow(parent, ["inheritanceRules": .array(parentRules)]))
  let leaf = source(
    "leaf",
    Merge.shallow(child, ["extendsTemplate": "base", "inheritanceRules": .array(rules)]))
  let (resolved, diagnostics) = resolve("leaf", in: [base, leaf])
  return (resolved?.value ?? nil, lines(diagnostics))
}

@Test func `every strategy acts where its rule says`() {
  let child: Value = [
    "executionConfig": ["a": ["y": 2]], "requiredTools": ["s:two"], "tagsOfState": [2, 3],
    "transitionTemplates": [transition("t2", "ask", "ask")],
    "stateTemplates": [
      ["templateId": "ask", "messageTemplates": [["messageId": "entry", "z": 1]]]
    ],
  ]
  func value(_ path: String, _ strategy: String, _ more: Value = [:], at key: String) -> Value? {
    let (value, problems) = resolved([rule("r", path, strategy, more)], child)
    #expect(problems == [])
    return value[key]
  }
  #expect(
    value("$.executionConfig", "merge-shallow", at: "executionConfig") == ["a": ["y": 2], "b": 1])
  #expect(
    value("$.executionConfig", "merge-deep", at: "executionConfig")
      == ["a": ["x": 1, "y": 2], "b": 1])
  #expect(
    value("$.transitionTemplates", "override", at: "transitionTemplates")
      == [transition("t2", "ask", "ask")])
  #expect(value("$.tagsOfState", "extend-array", at: "tagsOfState") == [1, 2, 2, 3])
  #expect(value("$.tagsOfState", "compose", at: "tagsOfState") == [1, 2, 3])
  #expect(
    value(
      "$.transitionTemplates", "compose", ["itemKey": "targetStateId"], at: "transitionTemplates")
      == [transition("t1", "ask", "end"), transition("t2", "ask", "ask")])
  #expect(
    value(
      "$.transitionTemplates", "compose", ["itemKey": "sourceStateId"], at: "transitionTemplates")
      == [transition("t2", "ask", "ask")])
  #expect(
    value(
      "$.tagsOfState", "custom", ["customMerge": "child.concat(parent.slice(0, 1))"],
      at: "tagsOfState") == [2, 3, 1])
  #expect(
    value("$.stateTemplates[*].messageTemplates[*]", "override", at: "stateTemplates")?[0]?[
      "messageTemplates"] == [["messageId": "entry", "z": 1]])
}

@Test func `rules of ancestors count, by priority, and where their conditions hold`() {
  let child: Value = ["tagsOfState": [9], "defaultValues": ["mode": "loose"]]
  let extend = rule("base-rule", "$.tagsOfState", "extend-array", ["priority": 5])
  #expect(resolved([], parentRules: [extend], child).0["tagsOfState"] == [1, 2, 9])
  let weaker = rule("own", "$.tagsOfState", "override", ["priority": 1])
  #expect(resolved([weaker], parentRules: [extend], child).0["tagsOfState"] == [1, 2, 9])
  let stronger = rule("own", "$.tagsOfState", "override", ["priority": 9])
  #expect(resolved([stronger], parentRules: [extend], child).0["tagsOfState"] == [9])
  let conditional = rule(
    "own", "$.tagsOfState", "extend-array",
    ["applicableWhen": [["expression": "mode === 'loose'", "evaluationScope": "template"]]])
  #expect(resolved([conditional], child).0["tagsOfState"] == [1, 2, 9])
  #expect(resolved([conditional], ["tagsOfState": [9]]).0["tagsOfState"] == [9])
}

@Test func `what an override has replaced comes from its own template`() throws {
  let base = source("base", parent)
  let leaf = source(
    "leaf",
    [
      "extendsTemplate": "base", "transitionTemplates": [transition("t1", "ask", "ask")],
      "inheritanceRules": [rule("r", "$.transitionTemplates", "override")],
    ])
  let child = source("child", ["extendsTemplate": "leaf"])
  let resolved = try #require(resolve("child", in: [base, leaf, child]).0)
  #expect(resolved.origin(ofTransition: "t1")?.templateId == "leaf")
  #expect(resolved.origin(ofState: "ask")?.templateId == "base")
}

@Test func `a rule that does not work says where`() {
  let broken = [
    rule("a", "$.states[", "override"),
    rule("b", "$.tagsOfState", "custom", ["customMerge": "parent +"]),
    rule("c", "$.tagsOfState", "override", ["applicableWhen": [["expression": "mod === 1"]]]),
    rule("d", "$.nowhere", "override"), rule("e", "$.tagsOfState", "custom"),
    rule("f", "$.tagsOfState", "custom", ["customMerge": "undefined"]),
  ]
  #expect(
    resolved(broken, ["tagsOfState": [9]]).1 == [
      "error invalid-inheritance-path [leaf inheritanceRules[0].targetPath] "
        + "Expected a name in quotes, an index, '*' or '?'",
      "error invalid-expression [leaf inheritanceRules[1].customMerge] "
        + "The expression ends too early",
      "error invalid-expression [leaf inheritanceRules[4]] A custom merge has no 'customMerge'",
      "error invalid-condition [leaf inheritanceRules[2].applicableWhen[0].expression] "
        + "Unknown name 'mod'",
      "warning invalid-inheritance-path [leaf inheritanceRules[3].targetPath] "
        + "'$.nowhere' matches nothing",
      "error invalid-expression [leaf inheritanceRules[5].customMerge] Rule 'f' gives undefined",
    ])
}

@Test func `a problem of a base is not told again for its children`() {
  let base = source(
    "base", Merge.shallow(parent, ["inheritanceRules": [rule("a", "$[", "override")]]))
  let leaf = source("leaf", ["extendsTemplate": "base"])
  #expect(resolve("base", in: [base, leaf]).1.count == 1)
  #expect(resolve("leaf", in: [base, leaf]).1 == [])
}

@Test func `a merge that would grow without bound is stopped`() {
  let doubling = (0..<40).map { number in
    rule("r\(number)", "$.executionConfig", "custom", ["customMerge": "{a: parent, b: parent}"])
  }
  var sources = [source("t0", ["executionConfig": ["x": 1], "inheritanceRules": .array(doubling)])]
  for number in 1..<30 {
    sources.append(
      source(
        "t\(number)",
        ["extendsTemplate": .string("t\(number - 1)"), "executionConfig": ["x": 1]]))
  }
  let (_, diagnostics) = resolve("t29", in: sources)
  #expect(diagnostics.contains { $0.id == "inheritance-too-large" })
}
