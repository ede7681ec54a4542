import Foundation
import Inheritance
import Instantiation
import JourneyTemplates
import SemanticVersions
import Values
import YAML

/// The journeys of the examples of the bundled catalog.
enum BundledJourneys {
  static func all() throws -> [JourneyInstance] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let templates = root.appendingPathComponent("catalog/templates")
    var sources: [TemplateSource] = []
    var examples: [(source: TemplateSource, file: URL)] = []
    for id in names(in: templates) {
      for version in names(in: templates.appendingPathComponent(id)) {
        let folder = templates.appendingPathComponent("\(id)/\(version)")
        guard let number = SemanticVersion(version) else { continue }
        let source = TemplateSource(
          templateId: id, version: number,
          value: try yaml(folder.appendingPathComponent("template.yaml")), file: id)
        sources.append(source)
        for example in names(in: folder.appendingPathComponent("examples")) {
          examples.append((source, folder.appendingPathComponent("examples/\(example)")))
        }
      }
    }
    let resolver = Resolver(sources)
    return try examples.compactMap { source, file in
      let example = try yaml(file)
      guard example["expect"]?["error"] == nil,
        let resolved = resolver.resolve(source.templateId, source.version).0
      else { return nil }
      let request = InstantiationRequest(
        example["parameters"]?.object ?? Object(), locale: example["locale"]?.string)
      return try PreparedTemplate(resolved).instantiate(request).instance
    }
  }

  private static func names(in folder: URL) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func yaml(_ file: URL) throws -> Value {
    try YAMLStream.values(of: try String(contentsOf: file, encoding: .utf8)).first ?? .null
  }
}
