import Diagnostics
import Inheritance
import JourneyTemplates
import Testing
import Values

private let verify = source(
  "verify",
  [
    "parameters": [parameter("subject"), parameter("attempts", "number", default: 3)],
    "defaultValues": ["attempts": 2], "requiredParameters": ["subject"],
    "requiredTools": ["id:check"],
    "stateTemplates": [
      Merge.deep(
        state("ask", says: "Who is {{subject}}? {{#each list}}{{subject}} {{../subject}}{{/each}}"),
        [
          "includeCondition": ["expression": "subject !== 'subject' && x.subject"],
          "errorHandling": ["onError": "fallback", "fallbackStateId": "done"],
          "parameters": ["subject"],
        ]), state("done", "final"),
    ],
    "transitionTemplates": [transition("go", "ask", "done")],
  ])

private func composer(_ more: Value) -> TemplateSource {
  source(
    "whole",
    Merge.deep(
      [
        "composesTemplates": ["verify"], "initialState": "start",
        "stateTemplates": [state("start"), state("end", "final")],
        "transitionTemplates": [transition("in", "start", "verify-ask")],
      ], more))
}

private func rules(_ more: Value) -> Value {
  [
    "compositionRules": [
      Merge.deep(
        ["ruleId": "v", "templateId": "verify", "prefix": "verify", "exitTo": "end"], more)
    ]
  ]
}

@Test func `a composed template brings its parts under its prefix`() throws {
  let (found, diagnostics) = resolve("whole", in: [composer(rules([:])), verify])
  let resolved = try #require(found)
  #expect(lines(diagnostics) == [])
  #expect(resolved.composed.map(\.description) == ["verify@1.0.0"])
  #expect(resolved.value.ids("stateTemplates") == ["start", "end", "verify-ask"])
  #expect(
    resolved.value["transitionTemplates"] == [
      transition("in", "start", "verify-ask"), transition("verify-go", "verify-ask", "end"),
    ])
  let asking = resolved.value["stateTemplates"]?[2]
  #expect(asking?["errorHandling"]?["fallbackStateId"] == "end")
  #expect(resolved.template.parameters.map(\.parameterName) == ["subject", "attempts"])
  #expect(resolved.value["requiredTools"] == ["id:check"])
  #expect(resolved.value["defaultValues"] == ["attempts": 2])
  #expect(resolved.origin(ofState: "verify-ask")?.templateId == "verify")
  let place = resolved.place(of: DataPath.root["stateTemplates"][2]["stateName"])
  #expect(place.file == verify.file)
  #expect(place.path == DataPath.root["stateTemplates"][0]["stateName"])
}

@Test func `a bound parameter becomes a constant`() throws {
  let bound = composer(
    rules(["parameterBindings": ["subject": "{{customer}}", "attempts": "{{ attempts }}"]]))
  let resolved = try #require(resolve("whole", in: [bound, verify]).0)
  #expect(resolved.template.parameters.map(\.parameterName) == ["attempts"])
  #expect(resolved.template.requiredParameters == [])
  #expect(resolved.value["defaultValues"] == ["subject": "{{customer}}", "attempts": 2])
}

@Test func `a constant whose name is taken gets another one`() throws {
  let bound = Merge.deep(
    rules(["parameterBindings": ["subject": "you"]]), ["parameters": [parameter("subject")]])
  let (found, diagnostics) = resolve("whole", in: [composer(bound), verify])
  let resolved = try #require(found)
  #expect(lines(diagnostics) == [])
  #expect(resolved.value["defaultValues"] == ["verify_subject": "you", "attempts": 2])
  let asking = resolved.value["stateTemplates"]?[2]
  #expect(
    asking?["messageTemplates"]?[0]?["template"]
      == "Who is {{verify_subject}}? {{#each list}}{{subject}} {{../verify_subject}}{{/each}}")
  #expect(
    asking?["includeCondition"]?["expression"] == "verify_subject !== 'subject' && x.subject")
  #expect(asking?["parameters"] == ["verify_subject"])
}

@Test func `the template's own part is merged onto the composed one`() throws {
  let own = Merge.deep(
    rules([:]), ["stateTemplates": [["templateId": "verify-ask", "stateName": "Mine"]]])
  let resolved = try #require(resolve("whole", in: [composer(own), verify]).0)
  #expect(resolved.value.ids("stateTemplates") == ["start", "end", "verify-ask"])
  #expect(resolved.value["stateTemplates"]?[2]?["stateName"] == "Mine")
  #expect(resolved.value["stateTemplates"]?[2]?["stateType"] == "chat")
  #expect(resolved.origin(ofState: "verify-ask")?.changedBy.map(\.templateId) == ["whole"])
}

@Test func `an atomic template gives its state`() throws {
  let atom = source("verify", ["templateType": "atomic", "singleState": state("ask")])
  let resolved = try #require(resolve("whole", in: [composer(rules([:])), atom]).0)
  #expect(resolved.value.ids("stateTemplates") == ["start", "end", "verify-ask"])
  let place = resolved.place(of: DataPath.root["stateTemplates"][2]["stateType"])
  #expect(place.path == DataPath.root["singleState"]["stateType"])
}

@Test func `parts that clash are told`() {
  let other = source("other", ["stateTemplates": [state("ask", says: "Hm")]])
  let clashing = source(
    "whole",
    [
      "composesTemplates": ["verify", "other"], "stateTemplates": [state("start")],
      "parameters": [parameter("attempts", "string")],
      "compositionRules": [
        ["ruleId": "a", "templateId": "verfy"],
        [
          "ruleId": "b", "templateId": "verify", "exitTo": "strat",
          "parameterBindings": ["subjct": 1],
        ],
      ],
    ])
  #expect(
    lines(resolve("whole", in: [clashing, verify, other]).1) == [
      "error composition-conflict [whole compositionRules[0].templateId] 'verfy' is not composed",
      "error composition-conflict [whole compositionRules[1].parameterBindings.subjct] "
        + "'verify@1.0.0' has no parameter 'subjct'",
      "error composition-conflict [whole compositionRules[1]] Parameter 'attempts' is of type "
        + "'string' here, and of type 'number' in 'verify@1.0.0'",
      "error composition-conflict [whole composesTemplates[1]] "
        + "'verify@1.0.0' and 'other@1.0.0' both have 'ask'",
      "error composition-conflict [whole compositionRules[1].exitTo] State 'strat' is missing",
    ])
}
