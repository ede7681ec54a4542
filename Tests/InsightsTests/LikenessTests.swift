import CatalogModel
import Decoding
import Files
import TestSupport
import Testing

@testable import Insights

@Suite struct LikenessTests {
  private static let count = 240

  /// In the order of numbers.
  private static func id(_ number: Int) -> String { "t\(1000 + number)" }

  /// A template of random words; a few build on another.
  private func template(_ number: Int, _ random: inout SeededGenerator) -> String {
    let words = (0..<30).map { _ in "word\(random.next(26))x\(random.next(9))" }
    let parent = random.next(4) == 0 ? "extendsTemplate: \(Self.id(random.next(Self.count)))" : ""
    return """
      templateId: \(Self.id(number))
      templateName: Template \(number)
      version: 1.0.0
      description: \(words.joined(separator: " "))
      author: ada
      createdAt: 2025-06-01
      requiredTools: ["tool:t\(random.next(5))"]
      \(parent)

      """
  }

  private func model(_ templates: [String]) throws -> ContentModel {
    var files = ["serai.yaml": "title: A\ndescription: d\nbaseURL: https://example.org/\n"]
    for (number, template) in templates.enumerated() {
      files["templates/\(Self.id(number))/metadata.yaml"] = "owners: [ada]\nstatus: published\n"
      files["templates/\(Self.id(number))/1.0.0/template.yaml"] = template
    }
    let (catalog, _) = try Catalog.read(
      .memory(files.mapValues { Array($0.utf8) }), asOf: SampleCatalog.asOf)
    return ContentModel(
      catalog.templates.map { TemplateFacts($0, TextSketch($0), nil, ProblemCounts()) })
  }

  @Test func `what is found after a change is what is found from the start`() throws {
    var random = SeededGenerator(seed: 5)
    var templates = (0..<Self.count).map { template($0, &random) }
    var memory = LikenessMemory(try model(templates), after: LikenessMemory())
    for round in 0..<12 {
      for _ in 0...round / 4 {
        let number = random.next(Self.count)
        templates[number] = template(number, &random)
      }
      let model = try model(templates)
      let after = LikenessMemory(model, after: memory)
      #expect(after.alike == LikenessMemory(model, after: LikenessMemory()).alike)
      memory = after
    }
  }

  @Test func `a change leaves most as they are`() throws {
    var random = SeededGenerator(seed: 6)
    var templates = (0..<Self.count).map { template($0, &random) }
    let before = LikenessMemory(try model(templates), after: LikenessMemory())
    templates[7] += "tags: [something-new]\n"
    let stale = before.stale(in: try model(templates))
    #expect(stale.contains(7))
    // Of sixty candidates each, among 240.
    #expect(stale.count < Self.count * 2 / 3)
  }

  @Test func `another list of templates is compared anew`() throws {
    var random = SeededGenerator(seed: 7)
    let templates = (0..<80).map { template($0, &random) }
    let before = LikenessMemory(try model(templates), after: LikenessMemory())
    let model = try model(templates.dropLast())
    let after = LikenessMemory(model, after: before)
    #expect(after.alike == LikenessMemory(model, after: LikenessMemory()).alike)
  }
}
