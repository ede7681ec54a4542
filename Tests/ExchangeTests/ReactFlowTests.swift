import Decoding
import Diagnostics
import Exchange
import Foundation
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
import TestSupport
import Testing
import Values
import YAML

@Suite struct ReactFlowTests {
  static let folder = fixtures().appendingPathComponent("reactflow")
  static let flows = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".flow.json") }.map { String($0.dropLast(10)) }.sorted()

  private func value(_ name: String) throws -> Value {
    try JSONReader.value(
      of: try String(
        contentsOf: Self.folder.appendingPathComponent("\(name).flow.json"), encoding: .utf8))
  }

  /// Each `<name>.flow.json` becomes what `<name>.golden` says: the account, and the template.
  @Test(arguments: flows)
  func `a flow becomes a template, and every element is accounted for`(name: String) throws {
    let flow = try #require(ReactFlowImport(try value(name), as: "sample"))
    try expectGolden(text(flow), Self.folder.appendingPathComponent("\(name).golden"))
    try expectSound(flow, try value(name))
  }

  @Test func `there are flows`() { #expect(Self.flows.count >= 8) }

  @Test func `what is no flow is refused`() throws {
    for text in ["{}", "[]", "null", "3", "\"nodes\"", "{\"nodes\": 3}", "{\"data\": {\"x\": []}}"]
    {
      #expect(ReactFlowImport(try JSONReader.value(of: text)) == nil, "\(text)")
    }
  }

  /// Whatever happens to a flow, it is imported without a crash, and every element has its entry.
  @Test func `damaged flows are accounted for`() throws {
    var generator = SeededGenerator(seed: 11)
    for name in Self.flows {
      let whole = try value(name)
      for _ in 0..<60 {
        var damaged = whole
        for _ in 0...generator.next(3) { damage(&damaged, &generator, depth: 0) }
        guard let flow = ReactFlowImport(damaged, as: "sample") else { continue }
        try expectSound(flow, damaged)
      }
    }
  }

  @Test func `a flow of a thousand nodes is imported`() throws {
    let nodes = (0..<1000).map { index -> Value in
      ["id": Value(index), "data": ["label": .string("Step \(index)")]]
    }
    let edges = (0..<999).map { index -> Value in
      ["source": Value(index), "target": Value((index * 7 + 1) % 1000)]
    }
    let flow = try #require(
      ReactFlowImport(["nodes": .array(nodes), "edges": .array(edges)], as: "sample"))
    #expect(flow.account.importedCount(.node) == 1000)
    #expect(flow.account.importedCount(.edge) == 999)
    try expectSound(flow, ["nodes": .array(nodes), "edges": .array(edges)])
  }

  /// The journeys of the bundled catalog, out and in again: the same states and transitions.
  @Test func `out and in again is the identity`() throws {
    let instances = try BundledJourneys.all()
    #expect(instances.count > 60)
    for instance in instances {
      let flow = try #require(ReactFlowImport(ReactFlowExport(instance).flow))
      #expect(flow.account.dropped.isEmpty && flow.account.additions.isEmpty)
      let again = try made(of: flow.template)
      #expect(again.states.written == instance.states.written, "\(instance.templateId)")
      #expect(again.transitions.written == instance.transitions.written, "\(instance.templateId)")
      #expect(again.title == instance.title)
      #expect(again.conditions == instance.conditions)
      #expect(again.initialState == instance.initialState)
    }
  }

  // MARK: Helpers

  /// A journey can be made of the template, and each element of the flow has one entry.
  private func expectSound(_ flow: ReactFlowImport, _ value: Value) throws {
    let states = Set(flow.template.allStates.map(\.templateId))
    #expect(states.count == flow.template.allStates.count)
    let transitions = flow.template.transitionTemplates
    #expect(Set(transitions.map(\.transitionId)).count == transitions.count)
    guard !flow.template.stateTemplates.isEmpty else { return }
    _ = try made(of: flow.template)
    for entry in flow.account.entries {
      guard case .imported(let id) = entry.outcome else { continue }
      switch entry.kind {
      case .node: #expect(states.contains(id))
      case .edge: #expect(transitions.contains { $0.transitionId == id })
      }
    }
  }

  private func made(of template: JourneyTemplate) throws -> JourneyInstance {
    var template = template
    template.author = "ada"
    template.createdAt = "2026-01-01"
    template.updatedAt = "2026-01-01"
    let source = TemplateSource(
      templateId: template.templateId, version: template.version, value: template.written,
      file: "t.yaml")
    let resolved = try #require(
      Resolver([source]).resolve(template.templateId, template.version).0)
    try #require(resolved.faults.isEmpty, "\(resolved.faults.map(\.summary))")
    do {
      return try PreparedTemplate(resolved).instantiate([:]).instance
    } catch let failure as InstantiationFailure {
      Issue.record("\(failure.problems.map(\.message))")
      throw failure
    }
  }

  private func text(_ flow: ReactFlowImport) -> String {
    var lines = flow.account.entries.map { entry in
      switch entry.outcome {
      case .imported(let id): "\(entry.kind.rawValue) \(entry.id) is \(id)"
      case .dropped(let reason): "\(entry.kind.rawValue) \(entry.id) is dropped: \(reason)"
      }
    }
    lines += flow.account.additions.map { "added \($0)" }
    if flow.account.otherFlows > 0 { lines.append("beside it \(flow.account.otherFlows)") }
    let template = flow.template
    lines.append("--- \(template.templateName), from \(template.initialState ?? "nowhere")")
    for state in template.stateTemplates {
      lines.append("\(state.templateId) (\(state.stateType.rawValue)) \(state.stateName)")
      lines += state.messageTemplates.map { "    \($0.messageType.rawValue): \($0.template)" }
      lines += state.actionTemplates.map { "    calls \($0.toolId): \($0.toolInstruction ?? "")" }
      for way in template.transitionTemplates where way.sourceStateId == state.templateId {
        lines.append("  -> \(way.targetStateId)" + (way.condition.map { " when \($0)" } ?? ""))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func damage(_ value: inout Value, _ generator: inout SeededGenerator, depth: Int) {
    let junk: [Value] = [
      nil, 3, "x", [:], [], true, "{{#if x}}", "\u{0}", ["id": "x"], "sticky-note", -1e300,
    ]
    switch value {
    case .object(let object) where !object.isEmpty && (depth == 0 || generator.next(5) > 0):
      var object = object
      let key = object.keys[generator.next(object.count)]
      if generator.next(12) == 0 {
        object[key] = nil
      } else if var inner = object[key] {
        damage(&inner, &generator, depth: depth + 1)
        object[key] = inner
      }
      value = .object(object)
    case .array(var items) where !items.isEmpty && generator.next(6) > 0:
      let place = generator.next(items.count)
      switch generator.next(8) {
      case 0: items.remove(at: place)
      case 1: items.append(items[place])
      default: damage(&items[place], &generator, depth: depth + 1)
      }
      value = .array(items)
    default: value = junk[generator.next(junk.count)]
    }
  }
}
