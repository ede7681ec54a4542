import CatalogModel
import Decoding
import Files
import Foundation
import Handlebars
import Insights
import Validation

@testable import Rendering

/// A small catalog, rendered in memory.
enum SampleSite {
  /// The files of a catalog with one template, whose free texts are all the same.
  static func catalog(text: String = "Plain words", baseURL: String = "https://example.org/")
    -> [String: String]
  {
    let quoted = String(
      decoding: (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8), as: UTF8.self)
    return [
      "serai.yaml": """
      title: \(quoted)
      description: \(quoted)
      baseURL: \(baseURL)
      notice: \(quoted)
      """,
      "categories.yaml": """
      categories:
        - categoryId: custom
          name: \(quoted)
          description: \(quoted)
          icon: \(quoted)
      """,
      "tools.yaml": "tools:\n  - toolId: a:b\n    name: \(quoted)\n    description: \(quoted)\n",
      "authors/ada.yaml": """
      handle: ada
      displayName: \(quoted)
      bio: \(quoted)
      organization: \(quoted)
      url: \(quoted)
      """,
      "collections/first.yaml": """
      collectionId: first
      title: \(quoted)
      description: \(quoted)
      curator: ada
      items:
        - template: sample
          note: \(quoted)
      """,
      "ratings/sample/grace.yaml":
        "score: 5\nversion: 1.0.0\ndate: \(quoted)\nreview: \(quoted)\n",
      "templates/sample/metadata.yaml": """
      owners: [ada]
      status: deprecated
      deprecationReason: \(quoted)
      yankedVersions: {1.0.0: \(quoted)}
      """,
      "templates/sample/README.md": text,
      "templates/sample/1.0.0/CHANGES.md": text,
      "templates/sample/1.0.0/examples/one.yaml":
        "title: \(quoted)\ndescription: \(quoted)\nparameters: {a: \(quoted)}\n",
      "templates/sample/1.0.0/template.yaml": template(quoted),
    ]
  }

  private static func template(_ quoted: String) -> String {
    """
    templateId: sample
    templateName: \(quoted)
    version: 1.0.0
    description: \(quoted)
    category: custom
    tags: [\(quoted), fine]
    author: ada
    createdAt: \(quoted)
    updatedAt: \(quoted)
    domainType: api-integration
    parameters:
      - parameterName: a
        displayName: \(quoted)
        description: \(quoted)
        dataType: enum
        defaultValue: \(quoted)
        options: [{value: \(quoted), label: \(quoted)}]
        constraints: {pattern: \(quoted), validationMessage: \(quoted)}
    requiredTools: ["a:b", \(quoted)]
    initialState: \(quoted)
    apiEndpoints: [{endpointId: e, method: GET, path: \(quoted), description: \(quoted)}]
    authenticationTemplate: {authenticationType: none, description: \(quoted)}
    validationRules: [{ruleId: r, expression: \(quoted), message: \(quoted)}]
    stateTemplates:
      - templateId: \(quoted)
        stateName: \(quoted)
        stateType: tool
        description: \(quoted)
        includeCondition: {expression: \(quoted)}
        messageTemplates:
          - messageId: m
            messageType: entry
            template: \(quoted)
            locales: {\(quoted): \(quoted)}
            displayConditions: [{expression: \(quoted)}]
        actionTemplates:
          - {actionId: x, toolId: \(quoted), toolInstruction: \(quoted), arguments: {\(quoted): \(quoted)}}
      - templateId: end
        stateName: \(quoted)
        stateType: final
    transitionTemplates:
      - transitionId: t
        sourceStateId: \(quoted)
        targetStateId: end
        condition: \(quoted)

    """
  }

  static let theme: SiteTheme? = SiteTheme.compile(themeFiles).0

  /// The files of the theme that comes with Serai.
  static let themeFiles: [String: [UInt8]] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("site-templates")
    var files: [String: [UInt8]] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? [] {
      if let data = try? Data(contentsOf: root.appendingPathComponent(path)) {
        files[path] = Array(data)
      }
    }
    return files
  }()

  /// A catalog with its figures; nothing is known of its journeys.
  static func ranked(_ catalog: Catalog) -> RankedCatalog {
    let facts = catalog.templates.filter(\.isListed).map {
      TemplateFacts($0, TextSketch($0), nil, ProblemCounts())
    }
    return RankedCatalog(catalog, facts, asOf: CalendarDate(day: 20_000))
  }

  /// Every file of a catalog's site, problems in the catalog or not; pictures as the SVG that they are drawn of.
  static func render(_ catalog: [String: String]) throws -> [String: String] {
    let opened = try OpenedCatalog(
      .memory(catalog.mapValues { Array($0.utf8) }), asOf: CalendarDate(day: 20_000))
    guard let theme else { return [:] }
    let site = Site(
      opened.catalog, ranked(opened.catalog), theme: theme, generatorVersion: "1.2.3",
      draw: { $0 }, resolve: { opened.resolve($0, $1).0 })
    let units = try site.units.map { try site.render($0) }
    let files = units.flatMap(\.files) + (try site.finish(units).files)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}
