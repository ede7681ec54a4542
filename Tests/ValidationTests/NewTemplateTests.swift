import CatalogModel
import Decoding
import Diagnostics
import Files
import Foundation
import Inheritance
import TemplateRules
import Testing
import Values

@testable import Validation

/// A page says of a new template what `serai validate` says of it in the catalog.
@Suite struct NewTemplateTests {
  @Test(arguments: RulePage.all)
  func `what extends a bad example is judged as in the catalog`(id: String) throws {
    let page = try RulePage(id)
    var files = try RulePage.catalog()
    for example in page.files("invalid") where !example.isRemoved {
      files[example.path] = Array(example.content.utf8)
    }
    let new = try NewTemplate(in: files)
    let values: [Value] = ["javascript:alert(1)", 1_000_000, "zero\u{200B}width", true]
    for request in [Self.sound, Self.dubious] {
      for value in request["author"] == "ada" ? [nil] : values.map(Optional.some) {
        guard let answer = try new.answer(extending: "example", request, giving: value),
          answer["text"] != nil
        else { continue }
        try compare(answer, with: try new.verdict(on: answer))
      }
    }
  }

  @Test(arguments: RulePage.all)
  func `rules about templates find alone what they find in a check`(id: String) throws {
    let page = try RulePage(id)
    var files = try RulePage.catalog()
    for example in page.files("invalid") where !example.isRemoved {
      files[example.path] = Array(example.content.utf8)
    }
    let opened = try OpenedCatalog(.memory(files), asOf: CalendarDate(day: 20_000), workers: 1)
    let names = CatalogKnowledge(opened.catalog, asOf: CalendarDate(day: 20_000)).names
    let ofCatalogs = Set(RuleRegistry.ofCatalogs.map(\.id))
    let ids = Set(RuleRegistry.all.map(\.id)).subtracting(ofCatalogs)
    for entry in opened.catalog.templates {
      for version in entry.versions {
        let (resolved, findings) = opened.examine(entry, version)
        guard let resolved else { continue }
        let source = TemplateSource(entry, version)
        var texts = TextCollection()
        texts.add(source.value, in: source.file)
        let subject = TemplateSubject(source, resolved, names, texts: texts)
        let alone = Inspection(subject, RuleSeverities([:])).diagnostics
        // Links are found where Markdown is read, and other texts lie beside the template.
        let expected = (findings.own + findings.foreign).filter { finding in
          ids.contains(finding.id) && finding.location.file.hasSuffix("/template.yaml")
            && !finding.summary.hasPrefix("A link leads")
        }
        #expect(Set(alone) == Set(expected))
      }
    }
  }

  @Test func `more than ten rules are shown to say the same`() throws {
    let new = try NewTemplate(in: try RulePage.catalog())
    var told: Set<String> = []
    for (key, text) in Self.texts {
      var request = Self.dubious
      request[key] = .string(text)
      let answer = try #require(try new.answer(extending: "neighbor", request))
      let verdict = try new.verdict(on: answer)
      try compare(answer, with: verdict)
      told.formUnion(verdict.map { String($0.split(separator: " ")[2]) })
    }
    #expect(told.count >= 10, "\(told.sorted())")
  }

  /// Everything that a check says is said; what is said of rules beside that is nothing.
  private func compare(_ answer: Object, with verdict: [String]) throws {
    let said = NewTemplate.lines(answer)
    for line in verdict { #expect(said.contains(line)) }
    let rules = Set(RuleRegistry.all.map(\.id))
    let ofRules = said.filter { rules.contains(String($0.split(separator: " ")[2])) }
    #expect(ofRules == verdict.filter { rules.contains(String($0.split(separator: " ")[2])) })
  }

  private static let sound: Object = [
    "templateId": "my-own", "templateName": "Mine", "description": "One of my own, for my shop.",
    "author": "ada", "date": "2026-11-29",
  ]

  private static var dubious: Object {
    var request = sound
    request["templateName"] = "ALL OF MY OWN."
    request["author"] = "adda"
    request["description"] = "See http://shop.example.org for {{nothing}}."
    return request
  }

  /// What a visitor may write, by field.
  private static let texts: [(String, String)] = [
    ("description", "See http://shop.example.com."), ("description", "Call +49 151 23764911."),
    ("description", "{{#if x}}"), ("description", "{{nothing}} is no parameter."),
    ("description", "There is\u{200B} something."), ("description", "TODO"),
    ("description", "Use ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"),
    ("description", "javascript:alert(1)"), ("templateName", "THIS ONE IS LOUD"),
    ("templateName", "With a period."), ("templateName", "{{nothing}}"), ("author", "nobody"),
    ("date", "some day"), ("description", ""), ("templateName", ""),
  ]
}
