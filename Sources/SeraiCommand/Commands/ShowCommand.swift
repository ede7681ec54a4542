import ArgumentParser
import CatalogModel
import Diagnostics
import Files
import Inheritance
import JourneyTemplates
import SemanticVersions
import Validation
import Values

/// `serai show`: prints a template.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a template, as written or with all that it inherits.")

  @OptionGroup var location: CatalogLocation
  @Option(help: "How to print it: human or json.")
  var format = OutputFormat.human

  @Argument(help: "The template's id, with a version or range behind an @ if need be.")
  var template: String

  @Flag(help: "With all that it inherits, and where each part comes from.")
  var resolved = false

  func run() throws {
    let session = try CatalogSession(location)
    let (entry, version) = try session.find(template)
    guard resolved else {
      if format == .json {
        write(version.value)
      } else {
        try Terminal.write(session.access.read(version.file, 1 << 20), to: .output)
      }
      return
    }
    let resolved = try session.resolve(entry, version)
    if format == .json {
      write(resolved.value)
    } else {
      Terminal.write(ResolvedText(resolved).text, to: .output)
    }
  }

  private func write(_ value: Value) {
    Terminal.write(JSONWriter.plainText(of: value, style: .pretty) + "\n", to: .output)
  }
}

/// How a template is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json
}

/// A resolved template in lines that a person can read.
private struct ResolvedText {
  let resolved: ResolvedTemplate

  init(_ resolved: ResolvedTemplate) { self.resolved = resolved }

  var text: String {
    let template = resolved.template
    var lines = [
      "\(template.templateName) (\(template.templateId)@\(template.version))", template.description,
    ]
    for ancestor in resolved.chain { lines.append("extends \(ancestor)") }
    for ancestor in resolved.composed { lines.append("takes in \(ancestor)") }
    lines.append("\nParameters")
    lines += template.parameters.map { parameter in
      let origin = self.origin(resolved.origin(ofParameter: parameter.parameterName))
      return "  \(parameter.parameterName): \(parameter.dataType.rawValue)\(origin)"
    }
    lines.append("\nStates")
    lines += template.allStates.map { state in
      let origin = self.origin(resolved.origin(ofState: state.templateId))
      return "  \(state.templateId): \(state.stateType.rawValue), \(state.stateName)\(origin)"
    }
    lines.append("\nTransitions")
    lines += template.transitionTemplates.map { transition in
      let origin = self.origin(resolved.origin(ofTransition: transition.transitionId))
      let condition = transition.condition.map { " when \($0)" } ?? ""
      return "  \(transition.sourceStateId) -> \(transition.targetStateId)\(condition)\(origin)"
    }
    return lines.map(\.printableLines).joined(separator: "\n") + "\n"
  }

  private func origin(_ origin: Origin?) -> String {
    guard let origin, origin.templateId != resolved.template.templateId else { return "" }
    return "  (from \(origin))"
  }
}
