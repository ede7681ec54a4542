import CatalogReading
import Decoding
import Diagnostics
import Files
import Foundation
import GitHistory
import TemplateRules
import TestSupport
import Testing

@testable import Validation

@Suite struct RulePageTests {
  @Test(arguments: RulePage.all)
  func `a page's bad example gives its diagnostics`(id: String) throws {
    let page = try RulePage(id)
    let examples = page.files("invalid")
    let found = try check(examples, page).map { line($0, examples) }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      return try page.update(diagnostics: found)
    }
    #expect(found == page.diagnostics, "\(difference(from: page.diagnostics, to: found))")
    #expect(found.contains("[\(id)]"), "the example does not show the defect")
  }

  @Test(arguments: RulePage.all)
  func `a page's good example gives none`(id: String) throws {
    let page = try RulePage(id)
    let examples = page.files("valid")
    #expect(!examples.isEmpty)
    let found = try check(examples, page).map { line($0, examples) }
    #expect(found == [])
  }

  @Test(arguments: RulePage.all)
  func `a page's fix makes what the page says`(id: String) throws {
    let page = try RulePage(id)
    let expected = page.files("fixed")
    guard let example = expected.first else { return }
    let invalid = page.files("invalid")
    let fixes = try check(invalid, page).filter { $0.id == id }.flatMap(\.fixes)
    #expect(!fixes.isEmpty)
    let before = try #require(invalid.first { $0.path == example.path })
    let (files, skipped) = YAMLEditor.apply(fixes) { path in
      path == before.path ? Array(before.content.utf8) : nil
    }
    #expect(skipped.isEmpty)
    let text = String(decoding: files.first?.bytes ?? [], as: UTF8.self)
    #expect(text == example.content, "\(difference(from: example.content, to: text))")
    let left = try check(invalid.filter { $0.path != example.path } + [example], page)
    #expect(!left.contains { $0.id == id && !$0.fixes.isEmpty }, "the fix leaves the defect")
  }

  @Test func `every rule has a page`() {
    let pages = Set(RulePage.all)
    for rule in RuleRegistry.all { #expect(pages.contains(rule.id), "docs/rules/\(rule.id).md") }
  }

  @Test func `the registries list their folders' rules`() throws {
    let names = RuleRegistry.all.map { "\(type(of: $0))" }
    #expect(names == names.sorted())
    let ofCatalogs = RuleRegistry.ofCatalogs.map { "\(type(of: $0))" }
    try expect(ofCatalogs, in: "Validation/RuleRegistry.swift", "= [\n", "    *(),\n", "  ]\n}\n")
    let ofTemplates = names.filter { !ofCatalogs.contains($0) }
    try expect(
      ofTemplates, in: "TemplateRules/TemplateRuleRegistry.swift", "inout V) {\n",
      "    visitor.visit(*())\n", "  }\n}\n")
  }

  /// Expects the names of a registry to be those of the files in `Rules` beside it, or writes them there.
  ///
  /// - Parameters:
  ///   - head: what the list begins behind.
  ///   - line: a rule's line, with its name as `*`.
  ///   - end: what follows the list.
  private func expect(
    _ registered: [String], in registry: String, _ head: String, _ line: String, _ end: String
  ) throws {
    let file = RulePage.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources").appendingPathComponent(registry)
    let folder = file.deletingLastPathComponent().appendingPathComponent("Rules")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") && !$0.contains("+") }
      .map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }.sorted()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", names != registered {
      let kept = try String(contentsOf: file, encoding: .utf8).components(separatedBy: head)[0]
      let lines = names.map { line.replacingOccurrences(of: "*", with: $0) }.joined()
      return try (kept + head + lines + end).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(names == registered)
  }

  /// What is wrong with the rule catalog once an example's files are put into it, or with putting them
  /// there.
  ///
  /// Examples are short: what could be better about them is left out, unless the page is about that.
  private func check(_ examples: [RuleExample], _ page: RulePage) throws -> [Diagnostic] {
    try found(examples, page).filter { $0.severity != .suggestion || $0.id == page.id }
  }

  private func found(_ examples: [RuleExample], _ page: RulePage) throws -> [Diagnostic] {
    var files = try RulePage.catalog()
    for example in page.files("base") { files[example.path] = Array(example.content.utf8) }
    let base = files
    for example in examples {
      files[example.path] = example.isRemoved ? nil : Array(example.content.utf8)
    }
    let opened = try OpenedCatalog(.memory(files), asOf: CalendarDate(day: 20_000), workers: 1)
    if ["unformatted-file", "not-formatted"].contains(page.id) {
      return examples.map { FormattedFile($0.path, .memory(files)) }
        .flatMap { $0.problems + ($0.diagnostic.map { [$0] } ?? []) }
    }
    guard let actor = page.actor else { return opened.check(workers: 1) }
    let changes = changes(from: base, to: files)
    let templates = base.keys.compactMap { path -> String? in
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "templates" ? String(parts[1]) : nil
    }
    let known = BaseCatalog(
      paths: Array(base.keys), templates: templates, files: base, isWhole: true)
    return opened.verdict(changes, since: known, by: actor, workers: 1).diagnostics
  }

  private func changes(
    from base: [String: [UInt8]], to files: [String: [UInt8]]
  ) -> [FileChange] {
    let removed = base.keys.filter { files[$0] == nil }.map { FileChange($0, .removed) }
    let others = files.compactMap { path, bytes -> FileChange? in
      guard let before = base[path] else { return FileChange(path, .added) }
      return before == bytes ? nil : FileChange(path, .modified)
    }
    return (removed + others).sorted()
  }

  /// `template.yaml:3:5: error[dead-end] …`, with lines as the page shows them.
  private func line(_ diagnostic: Diagnostic, _ examples: [RuleExample]) -> String {
    let text = "\(diagnostic.severity.rawValue)[\(diagnostic.id)] \(diagnostic.summary)"
    guard case .range(let range) = diagnostic.location else {
      return "\(diagnostic.location.file): \(text)"
    }
    let hidden = examples.first { $0.path == range.file }?.hiddenLines ?? 0
    let file = range.file == RuleExample.template ? "template.yaml" : range.file
    return "\(file):\(range.start.line - hidden):\(range.start.column): \(text)"
  }
}
