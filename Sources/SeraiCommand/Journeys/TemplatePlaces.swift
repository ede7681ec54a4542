import Diagnostics
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions

/// Where the parts of a resolved template were written.
struct TemplatePlaces {
  private let resolved: ResolvedTemplate

  init(_ resolved: ResolvedTemplate) { self.resolved = resolved }

  /// As in `order-status@2.0.0`.
  var label: String { "\(resolved.template.templateId)@\(resolved.template.version)" }

  /// Where a problem is that has to do with the template alone.
  func location(of problem: JourneyProblem) -> Location {
    guard case .template = problem.origin else { return .file(label) }
    return problem.diagnostic(of: resolved).location
  }
}
