/// The page of a rule, or of another problem that Serai reports: `docs/rules/<id>.md`.
public struct RulePage: Sendable {
  /// The problem, in kebab-case.
  public let id: String
  /// The page, in Markdown.
  public let text: String
  /// How much it matters, in a word.
  public let severity: String
  /// What kind of problem it is, in a word.
  public let category: String
  /// One sentence that says what the problem is.
  public let summary: String

  /// Whether the page shows a fix.
  public var isFixable: Bool { text.contains("yaml fixed") }

  /// All pages, in the order of their ids.
  public static let all: [RulePage] = embeddedPages.map { RulePage(id: $0.id, text: $0.text) }

  private static let places: [String: Int] = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })

  /// The page of a problem.
  public static func page(_ id: String) -> RulePage? { places[id].map { all[$0] } }

  /// Reads a page: a title, `*severity, category*`, and a paragraph.
  init(id: String, text: String) {
    self.id = id
    self.text = text
    let blocks = text.split(separator: "\n\n", maxSplits: 3).map { block in
      block.split(separator: "\n").joined(separator: " ")
    }
    let words = (blocks.dropFirst().first ?? "").split { "*, ".contains($0) }.map(String.init)
    severity = words.first ?? "error"
    category = words.count > 1 ? words[words.count - 1] : "structural"
    let paragraph = (blocks.count > 2 ? blocks[2] : id).filter { $0 != "`" }
    let sentences = paragraph.split(separator: ". ", maxSplits: 1)
    summary = sentences.count == 2 ? sentences[0] + "." : paragraph
  }

  /// The page without its title, with a word before each example in place of what the tests of the page read
  /// behind its fences.
  public var body: String {
    var lines: [String] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(4) {
      guard line.hasPrefix("```") else {
        lines.append(String(line))
        continue
      }
      isCode.toggle()
      let words = line.dropFirst(3).split(separator: " ").map(String.init)
      if isCode, let label = Self.label(words) { lines += [label, ""] }
      lines.append(isCode && words.first == "yaml" ? "```yaml" : "```")
    }
    return lines.joined(separator: "\n")
  }

  /// What an example is, by the words behind its fence.
  private static func label(_ words: [String]) -> String? {
    let file = words.count > 2 ? ", `\(words[2])`" : ""
    switch words.dropFirst().first ?? words.first {
    case "invalid": return (words.last == "removed" ? "Removed" : "Wrong") + file + ":"
    case "valid": return "Right\(file):"
    case "fixed": return "Fixed\(file):"
    case "base": return "Before\(file):"
    case "diagnostics": return "Serai says:"
    case "actor": return "The change of:"
    default: return nil
    }
  }
}
