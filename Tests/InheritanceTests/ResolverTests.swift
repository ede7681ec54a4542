import Diagnostics
import JourneyTemplates
import SemanticVersions
import Testing
import Values
@testable import Inheritance

private let any = SemanticVersion(1, 0, 0)

/// A template of a test catalog: `id` or `id@version`.
private func source(
  _ name: String, isYanked: Bool = false, _ fields: [(String, Value)] = []
) -> TemplateSource {
  let parts = name.split(separator: "@").map(String.init)
  let version = parts.count > 1 ? SemanticVersion(parts[1]) ?? any : any
  var value = Object()
  for (key, text) in [
    ("templateId", parts[0]), ("templateName", parts[0]), ("version", version.description),
    ("description", parts[0]), ("category", "custom"), ("author", "ada"),
  ] {
    value.append(key, .string(text))
  }
  for (key, field) in fields { value[key] = field }
  return TemplateSource(
    templateId: parts[0], version: version, value: .object(value),
    file: "\(parts[0])/\(version).yaml", isYanked: isYanked)
}

private func state(_ id: String, _ type: String = "chat", says: String? = nil) -> Value {
  var value: [(String, Value)] = [
    ("templateId", .string(id)), ("stateName", .string(id)), ("stateType", .string(type)),
  ]
  if let says {
    value.append(("messageTemplates", [["messageId": "m", "messageType": "entry", "template": .string(says)]]))
  }
  return .object(Object(uniqueEntries: value.map { .init($0.0, $0.1) }))
}

private func transition(_ from: String, _ to: String) -> Value {
  [
    "transitionId": .string(from + "-" + to), "sourceStateId": .string(from),
    "targetStateId": .string(to),
  ]
}

private func resolve(
  _ sources: [TemplateSource], _ id: String, _ version: SemanticVersion = any
) -> (ResolvedTemplate?, [Diagnostic]) {
  Resolver.prepare(sources).0.resolve(id, version)
}

@Suite struct ExtendingTests {
  private let base = source(
    "base@1.2.0",
    [
      ("templateType", "abstract"), ("requiredTools", ["a:b"]),
      ("abstractStates", [["stateId": "work", "description": "Does it."]]),
      ("stateTemplates", [state("greet", says: "Hello"), state("bye", "final")]),
      ("transitionTemplates", [transition("greet", "work"), transition("work", "bye")]),
      ("initialState", "greet"),
    ])

  @Test func `a child has what it inherits, and what it says itself`() throws {
    let child = source(
      "child",
      [
        ("extendsTemplate", "base@^1.0.0"), ("requiredTools", ["c:d"]),
        ("stateTemplates", [state("work"), state("greet", says: "Welcome")]),
      ])
    let (found, problems) = resolve([base, child], "child")
    let resolved = try #require(found)
    #expect(problems.isEmpty)
    #expect(resolved.template.stateTemplates.map(\.templateId) == ["greet", "bye", "work"])
    #expect(resolved.template.stateTemplates[0].messageTemplates[0].template == "Welcome")
    #expect(resolved.template.requiredTools == ["a:b", "c:d"])
    #expect(resolved.template.initialState == "greet")
    #expect(resolved.template.templateType == .composite)
    #expect(resolved.template.abstractStates.isEmpty)
    #expect(resolved.chain.map(\.description) == ["base@1.2.0"])
  }

  @Test func `each part knows where it came from and who changed it`() throws {
    let middle = source(
      "middle", [("templateType", "abstract"), ("extendsTemplate", "base"), ("stateTemplates", [state("greet", says: "Hi")])])
    let child = source("child", [("extendsTemplate", "middle"), ("stateTemplates", [state("work")])])
    let (found, _) = resolve([base, middle, child], "child")
    let resolved = try #require(found)
    #expect(resolved.origin(ofState: "bye")?.description == "base@1.2.0")
    #expect(resolved.origin(ofState: "work")?.description == "child@1.0.0")
    #expect(resolved.origin(ofState: "greet")?.changedBy.map(\.description) == ["middle@1.0.0"])
    #expect(resolved.chain.map(\.description) == ["middle@1.0.0", "base@1.2.0"])
    let message = DataPath.root["stateTemplates"][0]["messageTemplates"][0]["template"]
    #expect(resolved.place(of: message).file == "middle/1.0.0.yaml")
    #expect(resolved.place(of: DataPath.root["stateTemplates"][2]["templateId"]).path.description == "stateTemplates[0].templateId")
  }

  @Test func `what an abstract template asks for and does not get is reported`() {
    let child = source("child", [("extendsTemplate", "base")])
    let (_, problems) = resolve([base, child], "child")
    #expect(problems.map(\.id) == ["unmet-requirement"])
    #expect(problems.first?.notes.first?.location?.file == "base/1.2.0.yaml")
  }

  @Test func `the highest version in range that is not yanked is taken`() throws {
    let sources = [
      source("base@1.0.0"), source("base@1.5.0"), source("base@1.9.0", isYanked: true), source("base@2.0.0"),
      source("child", [("extendsTemplate", "base@^1.0.0")]),
      source("pinned", [("extendsTemplate", "base@1.9.0")]),
    ]
    #expect(resolve(sources, "child").0?.chain.map(\.description) == ["base@1.5.0"])
    let (pinned, problems) = resolve(sources, "pinned")
    #expect(pinned?.chain.map(\.description) == ["base@1.9.0"])
    #expect(problems.map(\.id) == ["yanked-reference"])
  }

  @Test(arguments: [
    ("base", "nobody", "unknown-template-reference"), ("base", "base@^3.0.0", "no-matching-version"),
    ("base", "child", "self-inheritance"),
  ])
  func `a reference that leads nowhere is reported`(id: String, reference: String, expected: String) {
    let child = source("child", [("extendsTemplate", .string(reference))])
    let (resolved, problems) = resolve([source(id), child], "child")
    #expect(resolved == nil)
    #expect(problems.map(\.id) == [expected])
  }

  @Test func `a circle is reported at each of its members, and at nobody else's`() {
    let sources = [
      source("a", [("extendsTemplate", "b")]), source("b", [("extendsTemplate", "c")]),
      source("c", [("extendsTemplate", "a")]), source("d", [("extendsTemplate", "a")]),
    ]
    for id in ["a", "b", "c"] {
      let problems = resolve(sources, id).1
      #expect(problems.map(\.id) == ["inheritance-cycle"])
      #expect(problems.first?.summary.contains("→") == true)
    }
    #expect(resolve(sources, "d").1.isEmpty)
  }

  @Test func `a chain may be long, but not without end`() {
    let sources = (0..<60).map { number in
      source("t\(number)", number == 0 ? [] : [("extendsTemplate", .string("t\(number - 1)"))])
    }
    #expect(resolve(sources, "t20").0?.chain.count == 20)
    let reported = sources.flatMap { resolve(sources, $0.templateId).1 }.map(\.id)
    #expect(reported.contains("inheritance-too-deep"))
  }
}

@Suite struct InheritanceRuleTests {
  private func resolve(_ strategy: Value, when expression: String? = nil, custom: String? = nil) -> Value? {
    var rule: [(String, Value)] = [
      ("ruleId", "r"), ("ruleType", "merge"), ("targetPath", "$.tagsOfState"),
      ("mergeStrategy", strategy),
    ]
    if let expression { rule.append(("applicableWhen", [["expression": .string(expression)]])) }
    if let custom { rule.append(("customMerge", .string(custom))) }
    let base = source(
      "base",
      [
        ("tagsOfState", ["a", "b"]), ("defaultValues", ["plan": "gold"]),
        ("inheritanceRules", [.object(Object(uniqueEntries: rule.map { .init($0.0, $0.1) }))]),
      ])
    let child = source("child", [("extendsTemplate", "base"), ("tagsOfState", ["b", "c"])])
    return resolved([base, child])?.value["tagsOfState"]
  }

  private func resolved(_ sources: [TemplateSource]) -> ResolvedTemplate? {
    Resolver.prepare(sources).0.resolve("child", any).0
  }

  @Test func `each strategy does what it says`() {
    #expect(resolve("override") == ["b", "c"])
    #expect(resolve("extend-array") == ["a", "b", "b", "c"])
    #expect(resolve("compose") == ["a", "b", "c"])
    #expect(resolve("custom", custom: "parent.length + child.length") == 4)
  }

  @Test func `a rule is in force where its conditions hold for the defaults`() {
    #expect(resolve("extend-array", when: "plan === 'gold'") == ["a", "b", "b", "c"])
    #expect(resolve("extend-array", when: "plan === 'free'") == ["b", "c"])
  }
}

@Suite struct ComposingTests {
  private let part = source(
    "part",
    [
      ("parameters", [["parameterName": "limit", "displayName": "l", "description": "l", "dataType": "number"]]),
      ("initialState", "ask"), ("stateTemplates", [state("ask", "input", says: "?"), state("done", "final")]),
      ("transitionTemplates", [transition("ask", "done")]), ("requiredTools", ["a:b"]),
    ])

  private func composer(_ rule: Value?) -> TemplateSource {
    var fields: [(String, Value)] = [
      ("composesTemplates", ["part"]), ("initialState", "verify-ask"),
      ("stateTemplates", [state("end", "final")]),
    ]
    if let rule { fields.append(("compositionRules", [rule])) }
    return source("whole", fields)
  }

  @Test func `parts come with a prefix, and their ends lead on`() throws {
    let whole = composer(["ruleId": "r", "templateId": "part", "prefix": "verify", "exitTo": "end"])
    let (found, problems) = resolve([part, whole], "whole")
    let resolved = try #require(found)
    #expect(problems.isEmpty)
    #expect(resolved.template.stateTemplates.map(\.templateId) == ["verify-ask", "end"])
    let way = try #require(resolved.template.transitionTemplates.first)
    #expect(way.transitionId == "verify-ask-done" && way.sourceStateId == "verify-ask" && way.targetStateId == "end")
    #expect(resolved.template.requiredTools == ["a:b"])
    #expect(resolved.origin(ofState: "verify-ask")?.description == "part@1.0.0")
    #expect(resolved.place(of: DataPath.root["stateTemplates"][0]["stateName"]).file == "part/1.0.0.yaml")
  }

  @Test func `a bound parameter is not asked for`() throws {
    let whole = composer([
      "ruleId": "r", "templateId": "part", "prefix": "verify", "parameterBindings": ["limit": 3],
    ])
    let resolved = try #require(resolve([part, whole], "whole").0)
    #expect(resolved.template.parameters.isEmpty)
    #expect(resolved.template.defaultValues["limit"] == 3)
  }

  @Test func `two parts with one id are a conflict`() {
    let other = source("other", [("stateTemplates", [state("ask", "input", says: "!")])])
    let whole = source("whole", [("composesTemplates", ["part", "other"])])
    #expect(resolve([part, other, whole], "whole").1.map(\.id) == ["composition-conflict"])
  }
}
