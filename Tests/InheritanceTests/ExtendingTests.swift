import Diagnostics
import Inheritance
import JourneyTemplates
import Testing
import Values

private let base = source(
  "base@1.2.0",
  [
    "templateType": "abstract", "description": "Base", "tags": ["old"], "category": "custom",
    "initialState": "greet", "requiredTools": ["crm:find"],
    "parameters": [parameter("company"), parameter("tone", default: "kind")],
    "stateTemplates": [state("greet", says: "Hello"), state("end", "final")],
    "transitionTemplates": [transition("t1", "greet", "end")],
    "abstractStates": [["stateId": "work", "description": "What it does", "stateType": "tool"]],
    "implementationRequirements": [
      ["requirementId": "r", "requirementType": "tool", "target": "orders:find"]
    ],
  ])

private let middle = source(
  "middle",
  [
    "templateType": "abstract", "extendsTemplate": "base@^1.0.0", "requiredTools": ["orders:find"],
    "stateTemplates": [["templateId": "greet", "stateName": "Welcome"]],
  ])

private let leaf = source(
  "leaf",
  [
    "extendsTemplate": "middle", "tags": ["new"],
    "stateTemplates": [state("work", "tool"), ["templateId": "end", "stateName": "Bye"]],
    "defaultValues": ["tone": "brisk"],
  ])

@Test func `a template without parents is its own resolution`() throws {
  let (found, diagnostics) = resolve("base@1.2.0", in: [base])
  let resolved = try #require(found)
  #expect(diagnostics.isEmpty)
  #expect(resolved.value == base.value)
  #expect(resolved.chain.isEmpty)
  #expect(!base.buildsOnOthers)
  #expect(resolved.origin(ofState: "greet")?.description == "base@1.2.0")
}

@Test func `a chain is merged from its root down`() throws {
  let (found, diagnostics) = resolve("leaf", in: [leaf, middle, base])
  let resolved = try #require(found)
  #expect(lines(diagnostics) == [])
  #expect(resolved.chain.map(\.description) == ["middle@1.0.0", "base@1.2.0"])
  #expect(resolved.chain.map(\.reference) == ["middle", "base@^1.0.0"])
  #expect(resolved.value.ids("stateTemplates") == ["greet", "end", "work"])
  #expect(resolved.value["stateTemplates"]?[0]?["stateName"] == "Welcome")
  #expect(resolved.value["requiredTools"] == ["crm:find", "orders:find"])
  #expect(resolved.value["tags"] == ["new"])
  #expect(resolved.value["description"] == nil)
  #expect(resolved.value["abstractStates"] == nil)
  #expect(resolved.template.templateId == "leaf")
  #expect(resolved.template.initialState == "greet")
  #expect(resolved.template.parameters.map(\.parameterName) == ["company", "tone"])
}

@Test func `a resolved template knows where its parts come from`() throws {
  let resolved = try #require(resolve("leaf", in: [leaf, middle, base]).0)
  let greeting = try #require(resolved.origin(ofState: "greet"))
  #expect(greeting.description == "base@1.2.0")
  #expect(greeting.changedBy.map(\.description) == ["middle@1.0.0"])
  #expect(resolved.origin(ofState: "work")?.description == "leaf@1.0.0")
  #expect(resolved.origin(ofTransition: "t1")?.isOverridden == false)
  #expect(resolved.origin(ofMessage: "entry", inState: "greet")?.templateId == "base")
  #expect(resolved.origin(ofKey: "tags")?.templateId == "leaf")
  #expect(resolved.origin(ofParameter: "missing") == nil)
}

@Test func `a path leads to the file where its value was written`() throws {
  let resolved = try #require(resolve("leaf", in: [leaf, middle, base]).0)
  func place(_ path: DataPath) -> String {
    let place = resolved.place(of: path)
    return (place.file.split(separator: "/").dropFirst().first ?? "") + " " + place.path.description
  }
  let states = DataPath.root["stateTemplates"]
  #expect(place(states[0]["stateName"]) == "middle stateTemplates[0].stateName")
  #expect(
    place(states[0]["messageTemplates"][0]["template"])
      == "base stateTemplates[0].messageTemplates[0].template")
  #expect(place(states[1]["stateName"]) == "leaf stateTemplates[1].stateName")
  #expect(place(states[2]["stateType"]) == "leaf stateTemplates[0].stateType")
  #expect(place(states[2]["missing"]) == "leaf stateTemplates[0]")
  #expect(place(DataPath.root["requiredTools"][1]) == "middle requiredTools[0]")
  #expect(place(DataPath.root["tags"]) == "leaf tags")
  #expect(place(DataPath.root["description"]) == "leaf (document)")
}

@Test func `what an abstract template asks for must be supplied`() throws {
  let lazy = source(
    "lazy", ["extendsTemplate": "base", "stateTemplates": [state("work", "chat")]])
  let (resolved, diagnostics) = resolve("lazy", in: [lazy, base])
  #expect(resolved != nil)
  #expect(
    lines(diagnostics) == [
      "error unmet-requirement [lazy extendsTemplate] State 'work' is of type 'chat', not 'tool'",
      "error unmet-requirement [lazy extendsTemplate] Tool 'orders:find' is missing",
    ])
  #expect(
    diagnostics.first?.notes.first?.location
      == .place(
        Place(file: base.file, path: DataPath.root["abstractStates"][0])))
  let child = source("child", ["extendsTemplate": "lazy"])
  #expect(resolve("child", in: [child, lazy, base]).1 == [])
}

@Test func `types of templates that do not go together are refused`() {
  let atom = source("atom", ["templateType": "atomic", "singleState": state("one")])
  let whole = source("whole", ["extendsTemplate": "atom"])
  #expect(
    lines(resolve("whole", in: [whole, atom]).1) == [
      "error incompatible-template-type [whole extendsTemplate] "
        + "A template of type 'composite' cannot extend the atomic 'atom'"
    ])
  let user = source("user", ["composesTemplates": ["base"]])
  #expect(
    lines(resolve("user", in: [user, base]).1) == [
      "error incompatible-template-type [user composesTemplates[0]] "
        + "The abstract 'base' cannot be composed"
    ])
}
