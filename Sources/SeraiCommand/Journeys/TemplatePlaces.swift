import Diagnostics
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions

/// Where the parts of a resolved template were written.
struct TemplatePlaces {
  private let resolved: ResolvedTemplate

  init(_ resolved: ResolvedTemplate) { self.resolved = resolved }

  /// `order-status@2.0.0`
  var label: String { "\(resolved.template.templateId)@\(resolved.template.version)" }

  /// Where a problem is that has to do with the template alone.
  func location(of problem: JourneyProblem) -> Location {
    guard case .template(let path, let position) = problem.origin else { return .file(label) }
    return location(path, position)
  }

  /// The place of a value of the resolved template, or of a position in its text.
  func location(_ path: DataPath, _ position: Position?) -> Location {
    var place = resolved.place(of: path)
    place.span = position.map { Place.TextSpan(start: $0, length: 1) }
    return .place(place)
  }
}

extension Diagnostic {
  /// A problem with a journey, at a place.
  init(_ problem: JourneyProblem, at location: Location) {
    self.init(
      problem.id, problem.severity, problem.message, explanation: problem.explanation,
      help: problem.help, at: location)
  }
}
