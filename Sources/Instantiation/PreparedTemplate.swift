import Decoding
public import Inheritance
public import JourneyTemplates
public import Values

/// A template with every text, condition, pattern and schema of it compiled, ready to hold
/// parameters against and to make journeys of, as often as one likes; shared, not copied.
///
/// ```swift
/// let template = try PreparedTemplate(resolved)
/// let made = try template.instantiate(["companyName": "Example Ltd"])
/// made.instance.states.map(\.stateId)  // ["greet", "goodbye"]
/// ```
public final class PreparedTemplate: Sendable {
  /// What it was made of, with all that it inherits.
  public let template: JourneyTemplate
  /// The same as data: what bindings and customizations change before a journey is made.
  let value: Value
  let parameters: PreparedParameters
  let journey: PreparedJourney
  let bindings: [ParameterBinding]
  let ownCustomizations: [PreparedCustomization]
  /// The language of `template` texts.
  let defaultLocale: String
  /// A hash of the template, a part of each instance's id.
  let digest: String

  /// Prepares a template.
  ///
  /// - Parameters:
  ///   - resolved: the template with all that it inherits.
  ///   - index: the templates that parameters of type `template-reference` may name; nil where
  ///     nobody knows, so that any will do.
  ///   - defaultLocale: the language of `template` texts: the catalog's first.
  /// - Throws: `PreparationFailure` with everything in it that can't be compiled.
  public convenience init(
    _ resolved: ResolvedTemplate, index: TemplateIndex? = nil, defaultLocale: String = "en"
  ) throws(PreparationFailure) {
    try self.init(
      resolved.template, value: resolved.value, index: index, defaultLocale: defaultLocale)
  }

  /// Prepares a template that has been resolved elsewhere, given decoded and as data.
  package init(
    _ template: JourneyTemplate, value: Value, index: TemplateIndex? = nil,
    defaultLocale: String = "en"
  ) throws(PreparationFailure) {
    var compiler = PartCompiler()
    parameters = PreparedParameters(template, index: index, &compiler)
    var journeyCompiler = PartCompiler()
    journey = PreparedJourney(
      template, defaults: Self.defaults(parameters), &journeyCompiler)
    bindings = compiler.bindings(of: template, value)
    ownCustomizations = compiler.customizations(of: template)
    let problems = compiler.problems + journeyCompiler.problems
    guard problems.isEmpty else { throw PreparationFailure(problems: problems) }
    self.template = template
    self.value = value
    self.defaultLocale = defaultLocale
    digest = SHA256.hexadecimal(of: Array(JSONWriter.plainText(of: value).utf8))
  }

  /// What conditions look at that are decided by the template alone.
  static func defaults(_ parameters: PreparedParameters) -> Scope {
    let nobody = Value.object(Object())
    return parameters.scope(
      parameters.process(Object(), user: nobody).processedParameters, user: nobody)
  }

  /// Holds given parameters against the template, and works out those that are not given.
  ///
  /// - Parameters:
  ///   - given: values by parameter name.
  ///   - profile: who the journey is for, as conditions see it.
  public func validate(
    _ given: Object, profile: UserProfile? = nil
  ) -> ParameterValidationResult {
    parameters.process(given, user: profile.asUser)
  }
}
