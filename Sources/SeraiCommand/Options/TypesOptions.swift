import ArgumentParser
import CatalogModel
import Inheritance
import JourneyTemplates
import SemanticVersions

/// Of which templates the types of parameters are written, and where to.
struct TypesOptions: ParsableArguments {
  @OptionGroup var location: CatalogLocation
  @Argument(
    help: "Templates, with a version or range behind an @ if need be; all listed ones if none.")
  var templates: [String] = []
  @Option(help: "The file to write; the output if none.")
  var output: String?

  /// Writes what is made of the templates; nothing where one of them cannot be resolved.
  func write(_ make: ([JourneyTemplate]) -> String) throws {
    let session = try CatalogSession(location)
    let text = make(
      try versions(session).map { try session.resolve($0.entry, $0.version).template })
    if let output {
      try FileReplacement.write(text, to: output)
    } else {
      Terminal.write(text, to: .output)
    }
  }

  /// A template without a version stands for all its versions that were not taken back.
  private func versions(
    _ session: CatalogSession
  ) throws -> [(entry: TemplateEntry, version: TemplateVersion)] {
    if templates.isEmpty {
      return session.catalog.templates.filter(\.isListed).flatMap { Self.live($0) }
    }
    return try templates.flatMap { text in
      let (entry, version) = try session.find(text)
      return TemplateReference(text)?.range == .any ? Self.live(entry) : [(entry, version)]
    }
  }

  private static func live(
    _ entry: TemplateEntry
  ) -> [(entry: TemplateEntry, version: TemplateVersion)] {
    entry.versions.filter { !$0.isYanked }.map { (entry, $0) }
  }
}
