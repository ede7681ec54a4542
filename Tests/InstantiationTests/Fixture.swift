import Decoding
import Diagnostics
import Foundation
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
import Testing
import Values
import YAML

/// A template with what is asked of it.
struct Fixture {
  let folder: URL
  private let cases: Object
  private let prepared: Result<PreparedTemplate, PreparationFailure>

  init(_ folder: URL) throws {
    self.folder = folder
    cases = try #require(try Self.yaml(folder.appendingPathComponent("cases.yaml")).object)
    let value = try Self.yaml(folder.appendingPathComponent("template.yaml"))
    prepared = try Self.prepare(value)
  }

  /// Prepares a template that may leave out what has nothing to do with the matter.
  static func prepare(_ value: Value) throws -> Result<PreparedTemplate, PreparationFailure> {
    var whole: Object = Object(uniqueEntries: [
      .init("templateId", "sample"), .init("templateName", "Sample"), .init("version", "1.0.0"),
      .init("description", "A sample."), .init("category", "custom"), .init("author", "ada"),
      .init("createdAt", "2026-01-01"), .init("updatedAt", "2026-01-01"),
    ])
    for entry in value.object ?? Object() { whole[entry.key] = entry.value }
    let source = TemplateSource(
      templateId: "sample", version: SemanticVersion(1, 0, 0), value: .object(whole), file: "t.yaml"
    )
    let other = TemplateSource(
      templateId: "order-status", version: SemanticVersion(1, 2, 0),
      value: .object(whole), file: "o.yaml")
    let resolver = Resolver([source, other])
    let (resolved, problems) = resolver.resolve("sample", SemanticVersion(1, 0, 0))
    let template = try #require(resolved, "\(problems)")
    try #require(template.faults.isEmpty, "\(template.faults)")
    do throws(PreparationFailure) {
      return .success(try PreparedTemplate(template, index: resolver.index))
    } catch {
      return .failure(error)
    }
  }

  static func yaml(_ url: URL) throws -> Value {
    try YAMLStream.values(of: try String(contentsOf: url, encoding: .utf8)).first ?? .null
  }

  /// What comes of all cases.
  var text: String {
    switch prepared {
    case .failure(let failure):
      return failure.problems.map { "cannot be prepared: \(line($0))\n" }.joined()
    case .success(let template):
      return cases.entries.map { "## \($0.key)\n" + text(of: $0.value, template) }
        .joined(separator: "\n")
    }
  }

  private func text(of request: Value, _ template: PreparedTemplate) -> String {
    let reader = ValueReader(file: "cases.yaml")
    var asked = InstantiationRequest(
      request["parameters"]?.object ?? Object(), locale: request["locale"]?.string)
    if let profile = request["profile"] {
      asked.profile = reader.read(UserProfile.self, from: profile)
    }
    if let layers = request["customizations"] {
      asked.customizations = [RuntimeCustomization].read(layers, .none, reader) ?? []
    }
    #expect(reader.diagnostics.isEmpty, "\(reader.diagnostics)")
    do throws(InstantiationFailure) {
      let made = try template.instantiate(asked)
      return made.warnings.map { "warning \(line($0))\n" }.joined()
        + lines(made.validation) + lines(made.instance)
    } catch {
      return error.problems.map { "error \(line($0))\n" }.joined()
        + error.validation.suggestions.map { "suggestion: \($0.parameterName): \($0.message)\n" }
        .joined()
    }
  }

  private func line(_ problem: JourneyProblem) -> String {
    var text = "\(problem.id) (\(place(problem.origin))): \(problem.message)"
    if !problem.explanation.isEmpty { text += "\n    why: \(problem.explanation)" }
    if !problem.help.isEmpty { text += "\n    help: \(problem.help)" }
    return text
  }

  private func place(_ origin: JourneyProblem.Origin) -> String {
    switch origin {
    case .template(let path, let position):
      "template \(path)" + (position.map { " \($0.line):\($0.column)" } ?? "")
    case .parameter(let name, let path): "parameter \(name)\(path.steps.isEmpty ? "" : " \(path)")"
    case .customization(let id): "customization \(id)"
    case .request: "request"
    }
  }

  private func lines(_ validation: ParameterValidationResult) -> String {
    validation.processedParameters.entries.map { entry in
      let mark = validation.appliedDefaults.contains(entry.key) ? "  (default)" : ""
      return "\(entry.key) = \(JSONWriter.plainText(of: entry.value))\(mark)\n"
    }.joined()
  }

  private func lines(_ instance: JourneyInstance) -> String {
    var lines = ["“\(instance.title)” \(instance.description) [\(instance.locale)]"]
    if !instance.conditions.isEmpty { lines.append("when \(instance.conditions)") }
    if !instance.appliedCustomizations.isEmpty {
      lines.append("customized by \(instance.appliedCustomizations.joined(separator: ", "))")
    }
    if let config = instance.executionConfig { lines.append("runs \(json(config.written))") }
    if !instance.ui.isEmpty { lines.append("ui \(json(.object(instance.ui)))") }
    for state in instance.states {
      lines += self.lines(state, isFirst: state.stateId == instance.initialState)
    }
    for transition in instance.transitions {
      var line = "\(transition.sourceStateId) -> \(transition.targetStateId)"
      if let condition = transition.condition { line += " when: \(condition)" }
      if let condition = transition.runtimeCondition { line += " if at run time: \(condition)" }
      if let trigger = transition.triggerType { line += " on \(trigger.rawValue)" }
      lines.append(line)
      lines += transition.actions.map { "  calls " + text(of: $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ state: JourneyState, isFirst: Bool) -> [String] {
    var line =
      "\(isFirst ? "* " : "")\(state.stateId) (\(state.stateType.rawValue)) \(state.stateName)"
    if let description = state.description { line += ": \(description)" }
    if let condition = state.runtimeCondition { line += " if at run time: \(condition)" }
    var lines = [line]
    for message in state.messages {
      let condition = message.runtimeCondition.map { " if at run time: \($0)" } ?? ""
      lines.append("  \(message.messageType.rawValue): \(message.text)\(condition)")
    }
    lines += state.actions.map { "  calls " + text(of: $0) }
    if let reference = state.journeyTemplate { lines.append("  goes on with \(reference)") }
    if let config = state.executionConfig { lines.append("  runs \(json(config.written))") }
    if !state.ui.isEmpty { lines.append("  ui \(json(.object(state.ui)))") }
    return lines
  }

  private func text(of action: JourneyAction) -> String {
    let arguments = action.arguments.isEmpty ? "" : " with \(json(.object(action.arguments)))"
    return action.toolId + (action.toolInstruction.map { " (\($0))" } ?? "") + arguments
  }

  private func json(_ value: Value) -> String { JSONWriter.plainText(of: value) }
}
