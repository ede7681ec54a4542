import Foundation
import TestSupport

/// A page of `docs/rules`: prose, and blocks that are run as the rule's tests.
struct RulePage {
  /// A fenced block: `yaml invalid [path]`, `yaml valid [path]`, `yaml fixed [path]`, `diagnostics`; and
  /// for rules about changes `yaml base [path]`, what was there before, `yaml invalid [path] removed`, and
  /// `actor`, whose change it is.
  struct Block {
    let info: [String]
    let text: String
  }

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/rules")

  static let all: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()

  let id: String
  let text: String
  let blocks: [Block]

  init(_ id: String) throws {
    self.id = id
    text = try String(
      contentsOf: Self.folder.appendingPathComponent(id + ".md"), encoding: .utf8)
    var blocks: [Block] = []
    var current: (info: [String], lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```"), let block = current {
        blocks.append(Block(info: block.info, text: block.lines.joined(separator: "\n")))
        current = nil
      } else if line.hasPrefix("```") {
        current = (line.dropFirst(3).split(separator: " ").map(String.init), [])
      } else {
        current?.lines.append(String(line))
      }
    }
    self.blocks = blocks
  }

  /// The files of the catalog that examples are put into, by path.
  static func catalog() throws -> [String: [UInt8]] {
    let folder = fixtures().appendingPathComponent("rule-catalog")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      files[path] = Array(try Data(contentsOf: folder.appendingPathComponent(path)))
    }
    return files
  }

  /// The files that blocks of a kind describe, by path.
  func files(_ kind: String) -> [RuleExample] {
    blocks.filter { $0.info.first == "yaml" && $0.info.dropFirst().first == kind }
      .map { block in
        RuleExample(
          path: block.info.dropFirst(2).first, text: block.text,
          isRemoved: block.info.last == "removed")
      }
  }

  /// Whose change it is; nil on the pages of rules that are not about changes.
  var actor: String? { blocks.first { $0.info == ["actor"] }?.text }

  /// The lines of the `diagnostics` block.
  var diagnostics: String { blocks.first { $0.info == ["diagnostics"] }?.text ?? "" }

  /// Writes other lines into the `diagnostics` block.
  func update(diagnostics: String) throws {
    let parts = text.components(separatedBy: "```diagnostics\n")
    guard parts.count == 2, let end = parts[1].range(of: "```") else { return }
    let body = diagnostics.isEmpty ? "" : diagnostics + "\n"
    try (parts[0] + "```diagnostics\n" + body + parts[1][end.lowerBound...])
      .write(to: Self.folder.appendingPathComponent(id + ".md"), atomically: true, encoding: .utf8)
  }
}

/// A file of an example.
///
/// One without a path is a template, of which only what matters is written: its head is put before
/// it, and a small journey after it where it has none.
struct RuleExample {
  static let template = "templates/example/1.0.0/template.yaml"
  private static let head = """
    templateId: example
    templateName: Example
    version: 1.0.0
    description: An example.
    category: custom
    author: ada
    createdAt: 2026-01-01
    updatedAt: 2026-01-01

    """
  private static let journey = """

    initialState: hello
    stateTemplates:
      - templateId: hello
        stateName: Hello
        stateType: chat
        messageTemplates:
          - messageId: hello
            messageType: entry
            template: Hello.
      - templateId: bye
        stateName: Bye
        stateType: final
    transitionTemplates:
      - transitionId: hello-to-bye
        sourceStateId: hello
        targetStateId: bye

    """

  let path: String
  /// The whole file.
  let content: String
  /// Lines of the file before the first that the page shows.
  let hiddenLines: Int
  /// Whether it was there and is taken away.
  let isRemoved: Bool

  init(path: String?, text: String, isRemoved: Bool = false) {
    self.isRemoved = isRemoved
    self.path = path ?? Self.template
    if path != nil {
      content = text + "\n"
      hiddenLines = 0
    } else {
      let hasJourney = text.contains("stateTemplates:") || text.contains("extendsTemplate:")
      content = Self.head + text + (hasJourney ? "\n" : Self.journey)
      hiddenLines = Self.head.split(separator: "\n").count
    }
  }
}
