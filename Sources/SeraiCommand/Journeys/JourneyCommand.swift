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
      let places = places
      session.report(
        session.opened.located(
          failure.problems.map { Diagnostic($0, at: places.location(of: $0)) }))
      throw ExitStatus.problemsFound
    }
  }

  /// Reads what the options name.
  func input(_ options: RequestOptions) throws -> RequestInput {
    let input = RequestInput(options, resolved.template, session.given)
    try session.settle(input.diagnostics)
    return input
  }

  /// Makes the journey.
  func make(_ input: RequestInput) throws -> MadeJourney {
    try make(input.request, input)
  }

  /// Makes a journey of a request; problems are put where the input was read.
  func make(_ request: InstantiationRequest, _ input: RequestInput) throws -> MadeJourney {
    do {
      let made = try prepared.instantiate(request)
      session.warn(session.opened.located(input.diagnostics(made.warnings, of: places)))
      return made
    } catch {
      session.report(session.opened.located(input.diagnostics(error.problems, of: places)))
      throw ExitStatus.problemsFound
    }
  }
}
