import Decoding
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Validation

/// What a catalog makes of the rules, on a template with an unused parameter and a state that is an end
/// for nobody.
@Suite struct RulingTests {
  @Test func `without settings, findings are as the rules have them`() throws {
    #expect(
      try found("") == [
        "error[dead-end] templates/example/1.0.0/template.yaml",
        "warning[unused-parameter] templates/example/1.0.0/template.yaml",
      ])
  }

  @Test func `a severity is the catalog's`() throws {
    let settings = """
      validation:
        severities: {dead-end: suggestion, unused-parameter: error}
      """
    #expect(
      try found(settings) == [
        "suggestion[dead-end] templates/example/1.0.0/template.yaml",
        "error[unused-parameter] templates/example/1.0.0/template.yaml",
      ])
  }

  @Test func `a rule that is off finds nothing`() throws {
    let settings = """
      validation:
        severities: {dead-end: off, unused-parameter: off}
      """
    #expect(try found(settings) == [])
  }

  @Test(arguments: [
    "templates", "templates/example", "templates/example/1.0.0/template.yaml",
  ])
  func `a waiver covers a file and what is in a folder`(path: String) throws {
    #expect(
      try found(waiver(path, until: "2024-10-04")) == [
        "warning[unused-parameter] templates/example/1.0.0/template.yaml"
      ])
  }

  @Test func `a waiver beside the finding is unused`() throws {
    #expect(
      try found(waiver("templates/exam", until: "2024-10-04")) == [
        "warning[unused-waiver] serai.yaml",
        "error[dead-end] templates/example/1.0.0/template.yaml",
        "warning[unused-parameter] templates/example/1.0.0/template.yaml",
      ])
  }

  @Test func `a waiver holds on its last day, and not on the next`() throws {
    #expect(
      try found(waiver("templates", until: "2024-10-03")) == [
        "warning[expired-waiver] serai.yaml",
        "error[dead-end] templates/example/1.0.0/template.yaml",
        "warning[unused-parameter] templates/example/1.0.0/template.yaml",
      ])
  }

  @Test func `what keeps a file from being read is waived by nobody`() throws {
    let settings = """
      validation:
        severities: {unknown-key: off}
        waivers:
          - {rule: unknown-key, path: templates, reason: We like this key., expires: 2030-01-01}
      """
    let found = try found(settings, "\nstatus: fine\n")
    #expect(found.contains("error[unknown-key] templates/example/1.0.0/template.yaml"))
    #expect(found.filter { $0 == "error[unknown-rule] serai.yaml" }.count == 2)
  }

  // MARK: Helpers

  private func waiver(_ path: String, until day: String) -> String {
    """
    validation:
      waivers:
        - {rule: dead-end, path: \(path), reason: The end comes later., expires: \(day)}
    """
  }

  /// The day is 2024-10-04.
  private func found(_ settings: String, _ more: String = "") throws -> [String] {
    let folder = fixtures().appendingPathComponent("rule-catalog")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      files[path] = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }
    files["serai.yaml", default: []] += Array((settings + "\n").utf8)
    let template = RuleExample(path: nil, text: Self.template + more)
    files[template.path] = Array(template.content.utf8)
    let opened = try OpenedCatalog(.memory(files), asOf: CalendarDate(day: 20_000), workers: 1)
    let subjects: Set = [
      "dead-end", "unused-parameter", "unused-waiver", "expired-waiver", "unknown-rule",
      "unknown-key",
    ]
    return opened.check(workers: 1).filter { subjects.contains($0.id) }.map {
      "\($0.severity.rawValue)[\($0.id)] \($0.location.file)"
    }
  }

  private static let template = """
    initialState: ask
    stateTemplates:
      - templateId: ask
        stateName: Ask
        stateType: input
        messageTemplates:
          - messageId: question
            messageType: entry
            template: What is your order number?
      - templateId: done
        stateName: Done
        stateType: final
      - templateId: wait
        stateName: Wait
        stateType: chat
        messageTemplates:
          - messageId: wait
            messageType: entry
            template: One moment.
    transitionTemplates:
      - transitionId: ask-to-wait
        sourceStateId: ask
        targetStateId: wait
        condition: The customer asks to wait
      - transitionId: ask-to-done
        sourceStateId: ask
        targetStateId: done
        condition: The customer gives a number
    parameters:
      - parameterName: shopName
        displayName: Shop
        description: The shop's name.
        dataType: string
    """
}
