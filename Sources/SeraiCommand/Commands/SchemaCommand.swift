import ArgumentParser
import AuthoringServer
import CatalogModel
import Decoding
import JourneyTemplates
import Values

/// `serai schema`: prints the JSON Schema of a kind of file.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of catalog file.",
    discussion: "Without a kind, prints one object with the schema of every kind.")

  @Argument(
    help:
      "template, metadata, example, rating, collection, author, categories, tools, settings, report or openapi."
  )
  var kind: SchemaKind?

  func run() {
    let value: Value
    if let kind {
      value = kind.schema
    } else {
      value = .object(
        Object(uniqueEntries: SchemaKind.allCases.map { .init($0.rawValue, $0.schema) }))
    }
    Terminal.write(JSONWriter.plainText(of: value, style: .pretty) + "\n", to: .output)
  }
}

/// The kinds of file that a catalog has.
enum SchemaKind: String, ExpressibleByArgument, CaseIterable {
  case template, metadata, example, rating, collection, author, categories, tools, settings
  /// What `--format json` prints.
  case report
  /// What `serai serve --write` answers programs.
  case openapi

  /// All that are JSON Schemas, and not a description of an API.
  static var allCases: [SchemaKind] {
    [
      .template, .metadata, .example, .rating, .collection, .author, .categories, .tools, .settings,
      .report,
    ]
  }

  /// The schema, made from the declaration that reads the file.
  var schema: Value {
    switch self {
    case .template: SchemaDefinitions.document(for: JourneyTemplate.self, title: "template.yaml")
    case .metadata: SchemaDefinitions.document(for: TemplateMetadata.self, title: "metadata.yaml")
    case .example: SchemaDefinitions.document(for: TemplateExample.self, title: "examples/*.yaml")
    case .rating: SchemaDefinitions.document(for: Rating.self, title: "ratings/*/*.yaml")
    case .collection:
      SchemaDefinitions.document(for: TemplateCollection.self, title: "collections/*.yaml")
    case .author: SchemaDefinitions.document(for: Author.self, title: "authors/*.yaml")
    case .categories: SchemaDefinitions.document(for: CategoryList.self, title: "categories.yaml")
    case .tools: SchemaDefinitions.document(for: ToolList.self, title: "tools.yaml")
    case .settings: SchemaDefinitions.document(for: SiteSettings.self, title: "serai.yaml")
    case .report: ReportSchema.value
    case .openapi: OpenAPIDocument().value
    }
  }
}
