import ArgumentParser
import Diagnostics
import Instantiation
import JourneyTemplates
import SemanticVersions
import Values

/// `serai preview`: shows what comes of parameters, for people.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Show what a template makes of parameters.",
    discussion: """
      Shows the parameters' values, what each state says, and where it leads; and where customizations \
      are given, what they change.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template's id, with a version or range behind an @ if need be.")
  var template: String
  @OptionGroup var request: RequestOptions

  func run() throws {
    let command = try JourneyCommand(location, template)
    let made = try command.make(request)
    Terminal.write(JourneyText(made).text, to: .output)
    guard !made.instance.customizations.isEmpty else { return }
    var plain = made.instance.request
    plain.customizations = []
    // Without them the journey may not hold together; then there is nothing to compare with.
    guard let before = try? command.prepared.instantiate(plain) else { return }
    let changes = JourneyChanges(from: before.instance, to: made.instance)
    Terminal.write("\nChanges by customizations\n" + changes.text, to: .output)
  }
}

/// A journey in lines that a person can read.
struct JourneyText {
  private let instance: JourneyInstance
  private let defaults: Set<String>

  init(_ made: MadeJourney) {
    instance = made.instance
    defaults = Set(made.validation.appliedDefaults)
  }

  var text: String {
    var lines = ["\(instance.title) (\(instance.templateId)@\(instance.version))"]
    lines += wrapped(instance.description, by: 0)
    for condition in instance.conditions { lines.append("when: \(condition)") }
    lines += ["", "Parameters"]
    for entry in instance.parameters {
      let mark = defaults.contains(entry.key) ? "  (default)" : ""
      lines.append("  \(entry.key): \(JSONWriter.plainText(of: entry.value))\(mark)")
    }
    for state in instance.states { lines += self.lines(of: state) }
    if !instance.requiredTools.isEmpty {
      lines += ["", "Tools: " + instance.requiredTools.joined(separator: ", ")]
    }
    return lines.map(\.printable).joined(separator: "\n") + "\n"
  }

  private func lines(of state: JourneyState) -> [String] {
    let start = state.stateId == instance.initialState ? "start, " : ""
    var lines = ["", "\(state.stateId)  (\(start)\(state.stateType.rawValue))  \(state.stateName)"]
    for message in state.messages {
      let kind = message.messageType == .entry ? "" : "[\(message.messageType.rawValue)] "
      lines += wrapped("“" + kind + message.text + "”", by: 4)
    }
    for action in state.actions { lines.append("    calls \(action.toolId)") }
    if let reference = state.journeyTemplate { lines.append("    goes on with \(reference)") }
    for transition in instance.transitions where transition.sourceStateId == state.stateId {
      let condition = transition.condition.map { " when: \($0)" } ?? ""
      lines.append("  -> \(transition.targetStateId)\(condition)")
    }
    return lines
  }

  /// A text in lines of at most 96 characters.
  private func wrapped(_ text: String, by indentation: Int) -> [String] {
    let margin = String(repeating: " ", count: indentation)
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= 96 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}
