import Comparison
import Diagnostics
import Testing
import Values
import YAML

@Suite struct JourneyComparisonTests {
  private let before = """
    instanceId: a
    parameters: { shop: Nordwind, days: 3 }
    states:
      - stateId: greet
        messages:
          - { messageId: welcome, text: "Welcome to Nordwind, how can I help you on this day?" }
      - { stateId: gone }
    transitions:
      - { transitionId: t1, sourceStateId: greet, targetStateId: gone }
    requiredTools: [a:b, c:d]
    """
  private let after = """
    requiredTools: [e:f, a:b]
    instanceId: b
    transitions:
      - { transitionId: t0, sourceStateId: start, targetStateId: greet }
      - { transitionId: t1, sourceStateId: greet, targetStateId: greet }
    parameters: { days: 4, shop: Nordwind, "the note": x }
    states:
      - { stateId: start }
      - stateId: greet
        messages:
          - { messageId: welcome, text: "Welcome to Nordwind, how may I help you on this day?" }
    """

  @Test func `changes are found by ids`() throws {
    let changes = try compare(before, after)
    #expect(
      changes.map { "\($0.kind) \($0.path)" } == [
        "changed $.parameters.days", #"added $.parameters["the note"]"#,
        "removed $.states[gone]", "added $.states[start]",
        "changed $.states[greet].messages[welcome].text",
        "added $.transitions[t0]", "changed $.transitions[t1].targetStateId",
        "removed $.requiredTools[c:d]", "added $.requiredTools[e:f]",
      ])
  }

  @Test func `paths lead to what changed`() throws {
    let (old, new) = (try value(before), try value(after))
    for change in try compare(before, after) {
      let holder = change.kind == .removed ? old : new
      #expect(holder[change.path.place] == (change.after ?? change.before), "\(change.path)")
    }
  }

  @Test func `nothing changed where only the order of keys did`() throws {
    #expect(try compare("a: 1\nb: { c: 2, d: 3 }", "b: { d: 3, c: 2 }\na: 1").isEmpty)
  }

  @Test func `items with the same id are compared in their order`() throws {
    let old = "states: [{ stateId: a, x: 1 }, { stateId: a, x: 2 }]"
    let new = "states: [{ stateId: a, x: 1 }, { stateId: a, x: 3 }, { stateId: a, x: 4 }]"
    #expect(
      try compare(old, new).map { "\($0.kind) \($0.path.place)" }
        == ["changed states[1].x", "added states[2]"])
  }

  @Test func `another order is a change of the list`() throws {
    let changes = try compare("tools: [a, b, c]", "tools: [c, a, d, b]")
    #expect(changes.map { "\($0.kind) \($0.path)" } == ["added $.tools[d]", "reordered $.tools"])
  }

  @Test func `a text for people`() throws {
    let lines = JourneyComparison(before: try value(before), after: try value(after)).lines
    #expect(
      lines.text == """
        parameters
          ~ parameters.days  3 → 4
          + parameters.the note  "x"

        states
          - gone
          + start
          ~ greet / welcome: text
              Welcome to Nordwind, how [-can-] {+may+} I help you on this day?

        transitions
          + t0  start → greet
          ~ t1: targetStateId  "gone" → "greet"

        requiredTools
          - c:d
          + e:f

        """)
  }

  private func value(_ yaml: String) throws -> Value {
    try #require(try YAMLStream.values(of: yaml).first)
  }

  private func compare(_ old: String, _ new: String) throws -> [JourneyChange] {
    JourneyComparison(before: try value(old), after: try value(new)).changes
  }
}
