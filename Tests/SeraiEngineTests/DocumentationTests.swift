import Foundation
import SeraiEngine
import Testing

/// The code of the documentation's first page, compiled and run: what stands between the marks is what
/// the page shows.
@Suite struct DocumentationTests {
  private let yaml = """
    templateId: greeting
    templateName: Greeting
    version: 1.0.0
    description: Greets somebody.
    category: custom
    author: ada
    createdAt: "2026-01-01"
    updatedAt: "2026-01-01"
    parameters:
      - parameterName: companyName
        displayName: Company name
        description: Who speaks.
        dataType: string
        required: true
    initialState: greet
    stateTemplates:
      - templateId: greet
        stateName: Greet
        stateType: chat
        messageTemplates:
          - messageId: welcome
            messageType: entry
            template: Welcome to {{companyName}}.
      - {templateId: goodbye, stateName: Goodbye, stateType: final}
    transitionTemplates:
      - {transitionId: done, sourceStateId: greet, targetStateId: goodbye}
    """

  @Test func `a template becomes a journey`() throws {
    var printed: [String] = []
    func print(_ words: String...) { printed.append(words.joined(separator: " ")) }
    // page: from a template to a journey
    let library = try TemplateLibrary([yaml])
    let template = try library.template("greeting")

    let made = try template.instantiate(["companyName": "Fjell Outdoor"])

    for state in made.instance.states {
      for message in state.messages { print(state.stateId, message.text) }
    }
    // end
    #expect(printed == ["greet Welcome to Fjell Outdoor."])
  }

  @Test func `what is wrong is told at once`() throws {
    var printed: [String] = []
    func print(_ words: String...) { printed.append(words.joined(separator: " ")) }
    func print(_ bool: Bool) { printed.append("\(bool)") }
    let template = try TemplateLibrary([yaml]).template("greeting")
    // page: what can go wrong
    let result = template.validate(["compnyName": "Fjell Outdoor"])

    print(result.isValid)
    for error in result.errors { print(error.id, error.message) }
    for suggestion in result.suggestions { print(suggestion.message) }
    // end
    #expect(
      printed == [
        "false", "unknown-parameter There is no parameter 'compnyName'",
        "missing-parameter 'companyName' is missing", "Did you mean 'companyName'?",
      ])
  }

  @Test func `a journey is made for somebody, and changed`() throws {
    var printed: [String] = []
    func print(_ words: String...) { printed.append(words.joined(separator: " ")) }
    let template = try TemplateLibrary([yaml]).template("greeting")
    // page: for somebody, and changed
    var request = InstantiationRequest(["companyName": "Fjell Outdoor"], locale: "de")
    var change = RuntimeCustomization()
    change.customizationId = "shorter"
    change.customizationType = .contentOverride
    change.targetScope = .state
    change.targetPath = "$.stateTemplates[?@.templateId=='greet'].messageTemplates[0]"
    change.customizationData = ["locales": ["de": "Hallo bei {{companyName}}!"]]
    request.customizations = [change]

    let german = try template.instantiate(request)
    print(german.instance.states[0].messages[0].text)
    // end
    #expect(printed == ["Hallo bei Fjell Outdoor!"])
  }

  @Test func `the page shows what was run here`() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent(
        "Sources/SeraiEngine/SeraiEngine.docc/SeraiEngine.md"),
      encoding: .utf8)
    let shown = page.components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
    let source = try String(contentsOf: here, encoding: .utf8)
    let run = source.components(separatedBy: "\n    // page: ").dropFirst().compactMap { part in
      part.components(separatedBy: "\n    // end").first?
        .components(separatedBy: "\n").dropFirst()
        .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }.joined(separator: "\n")
    }
    #expect(run.count == 3)
    #expect(shown == run)
  }
}
