public import Caching
public import CatalogModel

/// What figures need to know of what a template's own files say, so that they need not be read for it.
public struct TextSketch: Sendable {
  /// Examples of its latest version.
  let examples: Int
  /// Words of its README.
  let readmeWords: Int
  /// Whether its latest version says what is new.
  let hasReleaseNotes: Bool
  /// What it is about, as words that count.
  let terms: TermCounts

  /// Looks at the latest version of a template.
  public init(_ entry: TemplateEntry) {
    let content = entry.latest.content
    examples = content.examples.count
    readmeWords = (entry.readme ?? "").utf8.split { $0 <= 0x20 }.count
    hasReleaseNotes = content.changes?.isEmpty == false
    terms = TermCounts(content.value)
  }

  /// Writes it whole.
  public func pack(into writer: inout PackedWriter) {
    writer.add(examples)
    writer.add(readmeWords)
    writer.add(hasReleaseNotes)
    writer.add(terms.key)
    writer.add(terms.packed)
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    examples = try reader.int()
    readmeWords = try reader.int()
    hasReleaseNotes = try reader.bool()
    let key = try reader.fingerprint()
    terms = TermCounts(packed: try reader.slice(), key: key)
  }
}
