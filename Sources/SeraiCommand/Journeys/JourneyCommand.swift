import ArgumentParser
import CatalogModel
import Diagnostics
import Inheritance
import Instantiation
import Validation

/// Makes a journey as the command line says it.
///
/// What is wrong is reported, all of it, and ends the command with 1.
struct JourneyCommand {
  let session: CatalogSession
  let resolved: ResolvedTemplate
  let prepared: PreparedTemplate
  let places: TemplatePlaces

  init(_ location: CatalogLocation, _ template: String) throws {
    try self.init(try CatalogSession(location), template)
  }

  init(_ session: CatalogSession, _ template: String) throws {
    self.session = session
    resolved = try session.resolve(template)
    places = TemplatePlaces(resolved)
    switch session.opened.prepare(resolved) {
    case .success(let template): prepared = template
    case .failure(let failure):
      let resolved = resolved
      session.report(
        session.opened.located(
          failure.problems.map { $0.diagnostic(of: resolved) }))
      throw ExitStatus.problemsFound
    }
  }

  /// Makes the journey that the options ask for.
  func make(_ options: RequestOptions) throws -> MadeJourney {
    let input = RequestInput(options, resolved.template, session.given)
    return try make(input.request, input)
  }

  /// Makes a journey of a request; problems are put where the input was read.
  func make(_ request: InstantiationRequest, _ input: RequestInput) throws -> MadeJourney {
    if input.lacksParameters { try session.settle(input.diagnostics) }
    do {
      let made = try prepared.instantiate(request)
      let warnings = input.diagnostics(made.warnings, of: places)
      try session.settle(session.opened.located(input.diagnostics + warnings))
      return made
    } catch let failure as InstantiationFailure {
      let problems = input.diagnostics(failure.problems, of: places)
      session.report(session.opened.located(input.diagnostics + problems))
      throw ExitStatus.problemsFound
    }
  }
}
