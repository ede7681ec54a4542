import Caching
import CatalogModel
import Decoding
import Files
import Search
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

  private func alike(_ memory: LikenessMemory) -> [[Neighbour]] {
    memory.words.templates.indices.map { memory.alike($0) }
  }

  private func model(
    _ templates: [String], after memory: WordMemory = WordMemory()
  ) throws -> ContentModel {
    var files = ["serai.yaml": "title: A\ndescription: d\nbaseURL: https://example.org/\n"]
    for (number, template) in templates.enumerated() {
      files["templates/\(Self.id(number))/metadata.yaml"] = "owners: [ada]\nstatus: published\n"
      files["templates/\(Self.id(number))/1.0.0/template.yaml"] = template
    }
    let (catalog, _) = try Catalog.read(
      .memory(files.mapValues { Array($0.utf8) }), asOf: SampleCatalog.asOf)
    return ContentModel(
      catalog.templates.map { TemplateFacts($0, TextSketch($0), nil, ProblemCounts()) },
      after: memory)
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
      #expect(alike(after) == alike(LikenessMemory(model, after: LikenessMemory())))
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
    #expect(alike(after) == alike(LikenessMemory(model, after: LikenessMemory())))
  }

  @Test func `words that are known weigh what they weigh from the start`() throws {
    var random = SeededGenerator(seed: 8)
    var templates = (0..<80).map { template($0, &random) }
    var memory = WordMemory()
    for round in 0..<8 {
      if round == 3 { templates.removeLast(9) }
      templates[random.next(60)] = template(random.next(60), &random)
      let after = try model(templates, after: memory)
      let clean = try model(templates)
      for position in templates.indices {
        #expect(words(of: position, in: after) == words(of: position, in: clean))
        let other = random.next(templates.count)
        #expect(
          after.similarity(position, other).bitPattern
            == clean.similarity(position, other).bitPattern)
        #expect(
          after.commonTerms(position, other, most: 4)
            == clean.commonTerms(position, other, most: 4))
      }
      memory = try unpacked(after.memory)
    }
  }

  @Test func `a memory that is cut short is refused, and another byte is no crash`() throws {
    var random = SeededGenerator(seed: 9)
    let templates = (0..<20).map { template($0, &random) }
    var writer = PackedWriter()
    LikenessMemory(try model(templates), after: LikenessMemory()).pack(into: &writer)
    for count in stride(from: 0, to: writer.bytes.count, by: 97) {
      var reader = PackedReader(PackedBytes(writer.bytes[..<count]))
      #expect(throws: PackedDamage.self) { try LikenessMemory(packed: &reader) }
    }
    for _ in 0..<60 {
      var bytes = writer.bytes
      bytes[random.next(bytes.count)] = UInt8(random.next(256))
      var reader = PackedReader(PackedBytes(bytes))
      guard let memory = try? LikenessMemory(packed: &reader) else { continue }
      let model = try model(templates, after: memory.words)
      _ = LikenessMemory(model, after: memory).alike(3)
    }
  }

  private func words(of position: Int, in model: ContentModel) -> [String] {
    model.vectors[position].map { weight in
      "\(String(decoding: model.terms[Int(weight.term)], as: UTF8.self)) \(weight.weight)"
    }
  }

  private func unpacked(_ memory: WordMemory) throws -> WordMemory {
    var writer = PackedWriter()
    memory.pack(into: &writer)
    var reader = PackedReader(writer.packed)
    return try WordMemory(packed: &reader)
  }
}
