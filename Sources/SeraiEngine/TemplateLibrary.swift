public import Diagnostics
public import Inheritance
public import Instantiation
import JourneyTemplates
import SemanticVersions
import Values
import YAML

/// Templates that build on each other, from the texts of their files.
///
/// ```swift
/// let library = try TemplateLibrary([yaml])
/// let template = try library.template("greeting")
/// let made = try template.instantiate(["companyName": "Fjell Outdoor"])
/// ```
public struct TemplateLibrary: Sendable {
  /// Gives versions with all that they inherit.
  public let resolver: Resolver

  /// Reads templates, each the text of a `template.yaml`.
  ///
  /// - Throws: `LibraryError` for the first text that is not YAML or has no id or version.
  public init(_ texts: [String]) throws(LibraryError) {
    var sources: [TemplateSource] = []
    for (index, text) in texts.enumerated() {
      sources.append(try Self.source(text, file: "template \(index + 1)"))
    }
    resolver = Resolver(sources)
  }

  /// A template ready to make journeys of, by its id with a version or range behind an `@` if need
  /// be: the highest version in range.
  ///
  /// - Throws: `LibraryError` where there is none, or where it has errors.
  public func template(_ reference: String) throws(LibraryError) -> PreparedTemplate {
    guard let parsed = TemplateReference(reference),
      let source = resolver.index.best(for: parsed, allowingDrafts: true)
    else {
      throw LibraryError([
        Diagnostic(
          "unknown-template", .error, "There is no template '\(reference)'", at: .file(reference))
      ])
    }
    let (resolved, problems) = resolver.resolve(source.templateId, source.version)
    guard let resolved, resolved.faults.isEmpty else {
      throw LibraryError(problems + (resolved?.faults ?? []))
    }
    do throws(PreparationFailure) {
      return try PreparedTemplate(resolved, index: resolver.index)
    } catch {
      throw LibraryError(error.problems.map { $0.diagnostic(of: resolved) })
    }
  }

  private static func source(_ text: String, file: String) throws(LibraryError) -> TemplateSource {
    let value: Value
    do throws(YAMLError) {
      value = try YAMLStream.values(of: text).first ?? .null
    } catch {
      throw LibraryError([
        Diagnostic(
          "yaml-syntax", .error, error.summary, explanation: error.explanation, help: error.help,
          at: .range(SourceRange(file: file, start: error.position, end: error.position)))
      ])
    }
    guard let templateId = value["templateId"]?.string,
      let version = (value["version"]?.string).flatMap({ SemanticVersion($0) })
    else {
      throw LibraryError([
        Diagnostic(
          "missing-key", .error, "A template has a 'templateId' and a 'version'", at: .file(file))
      ])
    }
    return TemplateSource(templateId: templateId, version: version, value: value, file: file)
  }
}

/// Why a library has no such template.
public struct LibraryError: Error, Sendable {
  /// Everything that is wrong; places are paths in the data of the texts.
  public let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
