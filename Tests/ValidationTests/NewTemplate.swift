import Authoring
import CatalogModel
import Decoding
import Diagnostics
import Files
import Inheritance
import SemanticVersions
import TemplateRules
import Testing
import Values

@testable import Validation

/// A template that somebody makes from one of a catalog in a page, and the same put into the catalog.
struct NewTemplate {
  private let files: [String: [UInt8]]
  private let opened: OpenedCatalog

  init(in files: [String: [UInt8]]) throws {
    self.files = files
    opened = try OpenedCatalog(.memory(files), asOf: CalendarDate(day: 20_000), workers: 1)
  }

  /// What a page says; nil where it cannot open the template.
  ///
  /// - Parameter value: what every parameter is given.
  func answer(
    extending templateId: String, _ request: Object, giving value: Value? = nil
  ) throws -> Object? {
    guard let entry = opened.catalog.template(templateId),
      let resolved = opened.resolve(entry, entry.latest).0
    else { return nil }
    var session = AuthoringSession()
    let opening: Value = ["call": "open", "template": resolved.value, "language": "en"]
    let form = try ask(&session, opening)
    guard form["ok"] == true else { return nil }
    var request = request
    if let value {
      let names = (form["parameters"]?.array ?? []).compactMap { $0["parameterName"]?.string }
      request["parameters"] = .object(Object(uniqueEntries: names.map { .init($0, value) }))
    }
    request["call"] = "extend"
    request["catalog"] = catalog
    while true {
      let answer = try ask(&session, .object(request))
      guard let needs = answer["needs"]?.array else { return answer }
      var sources = request["sources"]?.object ?? Object()
      for label in needs.compactMap(\.string) { sources[label] = written(label) }
      request["sources"] = .object(sources)
    }
  }

  /// What `serai validate` says of the files of an answer once they are in the catalog, as lines.
  func verdict(on answer: Object) throws -> [String] {
    let path = try #require(answer["path"]?.string)
    var files = files
    files[path] = Array(try #require(answer["text"]?.string).utf8)
    for file in answer["files"]?.array ?? [] {
      files[try #require(file["path"]?.string)] = Array((file["text"]?.string ?? "").utf8)
    }
    let again = try OpenedCatalog(.memory(files), asOf: CalendarDate(day: 20_000), workers: 1)
    let findings = again.catalog.templates.flatMap { entry in
      entry.versions.map { again.examine(entry, $0).1 }
    }
    let found = FaultyParts.withoutConsequences(
      findings.flatMap(\.own) + Findings.inherited(findings)
    ).filter { $0.location.file == path }
    // The same as a check of the whole catalog, but for places, of which that knows lines.
    let checked = again.check(workers: 1).filter { $0.location.file == path }
    #expect(checked.map(\.summary).sorted() == found.map(\.summary).sorted())
    return found.map { diagnostic in
      guard case .place(let place) = diagnostic.location else { return "" }
      return Self.line(
        diagnostic.severity.rawValue, diagnostic.id,
        place.path.steps.isEmpty ? "" : place.path.description, diagnostic.summary,
        diagnostic.explanation, diagnostic.help)
    }.sorted()
  }

  /// What an answer says is wrong, in the same form.
  static func lines(_ answer: Object) -> [String] {
    (answer["problems"]?.array ?? []).map { problem in
      func text(_ key: String) -> String { problem[key]?.string ?? "" }
      return line(
        text("severity"), text("id"), text("path"), text("summary"), text("explanation"),
        text("help"))
    }.sorted()
  }

  private static func line(_ parts: String...) -> String { parts.joined(separator: " | ") }

  private func ask(_ session: inout AuthoringSession, _ request: Value) throws -> Object {
    let bytes = session.answer(Array(JSONWriter.plainText(of: request).utf8))
    return try #require(try JSONReader.value(of: bytes).object)
  }

  /// A version as it was written; null for one that is not there.
  private func written(_ label: String) -> Value {
    let parts = label.split(separator: "@").map(String.init)
    guard parts.count == 2, let version = SemanticVersion(parts[1]) else { return .null }
    return opened.catalog.template(parts[0])?.version(version)?.value ?? .null
  }

  /// What `api/v1/authoring.json` says.
  private var catalog: Value {
    let templates = opened.catalog.templates.map { entry -> Value in
      let versions = entry.versions.map { Value.string($0.version.description) }
      return ["templateId": .string(entry.templateId), "versions": .array(versions)]
    }
    let names = CatalogKnowledge(opened.catalog, asOf: CalendarDate(day: 20_000)).names
    return [
      "languages": .array(names.languages.map { .string($0) }),
      "tools": .array(names.tools.map { .string($0) }),
      "authors": .array(names.authors.map { .string($0) }),
      "templates": .array(templates),
    ]
  }
}
