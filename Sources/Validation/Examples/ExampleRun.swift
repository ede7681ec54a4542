public import CatalogModel
import Decoding
public import Diagnostics
public import Inheritance
public import Instantiation
import JourneyTemplates
import Values

/// An example of a template version, tried out.
public struct ExampleRun: Sendable {
  /// The example's path in the catalog.
  public let file: String
  /// Its file name without the ending.
  public let name: String
  /// The journey that came out; nil where there is none.
  public let instance: JourneyInstance?
  /// Where what came out is not what was expected, not located yet; empty where all is well.
  public let diagnostics: [Diagnostic]

  /// Whether what came out is what was expected.
  public var passes: Bool { diagnostics.isEmpty }

  fileprivate init(
    file: String, name: String, instance: JourneyInstance?, diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.name = name
    self.instance = instance
    self.diagnostics = diagnostics
  }

  /// Tries an example of a prepared template.
  public init(
    _ name: String, _ example: TemplateExample, of version: TemplateVersion,
    _ template: PreparedTemplate
  ) {
    self.name = name
    file = version.exampleFile(name)
    let request = InstantiationRequest(example.parameters, locale: example.locale)
    var comparison = ExampleComparison(example.expect ?? ExampleExpectation(), file: file)
    do throws(InstantiationFailure) {
      let made = try template.instantiate(request)
      instance = made.instance
      comparison.compare(made.instance)
    } catch {
      instance = nil
      comparison.compare(error)
    }
    diagnostics = comparison.diagnostics
  }
}

extension TemplateVersion {
  /// The path of an example in the catalog.
  public func exampleFile(_ name: String) -> String {
    file.dropLast("template.yaml".count) + "examples/\(name).yaml"
  }
}

extension OpenedCatalog {
  /// A version ready to make journeys of; the problems where that can't be done, not located yet.
  public func prepare(
    _ resolved: ResolvedTemplate
  ) -> Result<PreparedTemplate, PreparationFailure> {
    do throws(PreparationFailure) {
      let template = try PreparedTemplate(
        resolved, index: resolver.index, defaultLocale: catalog.settings.languages.first ?? "en")
      return .success(template)
    } catch {
      return .failure(error)
    }
  }

  /// Tries all examples of a version.
  ///
  /// Where the version cannot be resolved or prepared, all fail, and the first says why.
  public func runExamples(_ entry: TemplateEntry, _ version: TemplateVersion) -> [ExampleRun] {
    let (resolved, problems) = resolve(entry, version)
    guard let resolved else { return failures(of: version, problems) }
    switch prepare(resolved) {
    case .success(let template):
      return version.examples.map { ExampleRun($0.name, $0.example, of: version, template) }
    case .failure(let failure):
      return failures(of: version, failure.problems.map { $0.diagnostic(of: resolved) })
    }
  }

  private func failures(of version: TemplateVersion, _ problems: [Diagnostic]) -> [ExampleRun] {
    version.examples.enumerated().map { index, example in
      let file = version.exampleFile(example.name)
      let failure = Diagnostic(
        "example-failed", .error, "No journey comes out: the template has errors", at: .file(file))
      return ExampleRun(
        file: file, name: example.name, instance: nil,
        diagnostics: (index == 0 ? problems : []) + [failure])
    }
  }
}
