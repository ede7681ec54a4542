import CatalogModel
import Decoding
import Diagnostics
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
import Validation
import Values

/// Journeys, made to try a template out; nothing is written.
extension LocalAPI {
  /// Makes the journey that is asked for.
  func makeJourney(
    _ operation: APIOperation, _ ask: APIRequest
  ) throws(APIProblem) -> ServerAnswer {
    let opened = try opened()
    let (resolved, prepared) = try prepare(ask.value("template"), opened)
    let request =
      operation == .instantiateTemplate
      ? Self.request(ask.query, resolved.template) : try Self.request(operation, ask)
    do throws(InstantiationFailure) {
      let made = try prepared.instantiate(request)
      return Self.json(
        200,
        [
          "instance": made.instance.written,
          "warnings": .array(made.warnings.map { $0.diagnostic(of: resolved).wire }),
        ])
    } catch {
      throw APIProblem(
        .invalidContent, "No journey can be made of this",
        opened.located(error.problems.map { $0.diagnostic(of: resolved) }))
    }
  }

  /// Parameters of a query: texts as they are, all else as JSON where it is that.
  private static func request(
    _ query: APIQuery, _ template: JourneyTemplate
  ) -> InstantiationRequest {
    var request = InstantiationRequest()
    for (name, text) in query.items {
      let type = template.parameters.first { $0.parameterName == name }?.dataType
      let isText = type == .string || type == .function || type == .templateReference
      let value = isText ? nil : try? JSONReader.value(of: text, depth: 64)
      request.parameters[name] = value ?? .string(text)
    }
    return request
  }

  private static func request(
    _ operation: APIOperation, _ ask: APIRequest
  ) throws(APIProblem) -> InstantiationRequest {
    var keys: Set<String> = ["parameters", "customizations", "profile", "locale"]
    if operation == .applyCustomization { keys.insert("customization") }
    try ask.allow(keys)
    var request = InstantiationRequest(
      try ask.object("parameters") ?? Object(),
      profile: try ask.record(UserProfile.self, "profile"), locale: try ask.text("locale"),
      customizations: try ask.records(RuntimeCustomization.self, "customizations"))
    if operation == .applyCustomization {
      guard let added = try ask.record(RuntimeCustomization.self, "customization") else {
        throw APIProblem(.malformedRequest, "'customization' is missing")
      }
      request.customizations.append(added)
    }
    return request
  }

  /// The version that a reference names, ready to make journeys of.
  private func prepare(
    _ text: String, _ opened: OpenedCatalog
  ) throws(APIProblem) -> (ResolvedTemplate, PreparedTemplate) {
    guard let reference = TemplateReference(text) else {
      throw APIProblem(.notFound, "'\(text)' is not a template, as in order-status@^1.0.0")
    }
    guard let entry = opened.catalog.template(reference.templateId) else {
      throw APIProblem(.notFound, "There is no template '\(reference.templateId)'")
    }
    let version =
      reference.range == .any
      ? entry.latest
      : reference.range.exact.flatMap(entry.version)
        ?? entry.versions.last { reference.range.contains($0.version) && !$0.isYanked }
    guard let version else {
      throw APIProblem(
        .notFound, "No version of '\(entry.templateId)' is \(reference.range)")
    }
    let (resolved, findings) = opened.examine(entry, version)
    guard let resolved, !findings.hasErrors else {
      throw APIProblem(
        .invalidContent, "The template has errors", opened.located(findings.errors))
    }
    switch opened.prepare(resolved) {
    case .success(let prepared): return (resolved, prepared)
    case .failure(let failure):
      throw APIProblem(
        .invalidContent, "The template has errors",
        opened.located(failure.problems.map { $0.diagnostic(of: resolved) }))
    }
  }
}
