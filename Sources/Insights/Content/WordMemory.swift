import Caching
import Search

/// The words of templates and their weightiest ones, so that of templates that say the same they need not be looked
/// up and weighed again.
struct WordMemory: Sendable {
  /// What is known of a template.
  struct Template: Sendable {
    let templateId: String
    /// What stands for its words.
    let key: Fingerprint
    /// Its words, as `WordLists` packs them.
    let words: PackedBytes
    /// Its weightiest words, as `WordWeighing` packs them.
    let vector: PackedBytes
  }

  /// All words, by number.
  let terms: TermTable
  /// By word: how many templates have it.
  let frequencies: [Int]
  let meanLength: Double
  let templates: [Template]

  /// Nothing is known yet.
  init() { self.init(terms: TermTable(), frequencies: [], meanLength: 0, templates: []) }

  init(
    terms: TermTable, frequencies: [Int], meanLength: Double, templates: [Template]
  ) {
    self.terms = terms
    self.frequencies = frequencies
    self.meanLength = meanLength
    self.templates = templates
  }

  /// Whether it is worth to begin with: words that no template has any more keep their numbers.
  var isOfUse: Bool { frequencies.count { $0 > 0 } * 2 >= frequencies.count }

  // MARK: - Packing

  func pack(into writer: inout PackedWriter) {
    writer.add(0..<terms.count) { $0.add(terms[$1]) }
    writer.add(frequencies) { $0.add($1) }
    writer.add(meanLength)
    // Most of it, so that it is not copied again and again while it grows.
    writer.reserve(templates.reduce(0) { $0 + $1.words.count + $1.vector.count + 80 })
    writer.add(templates) { writer, template in
      writer.add(template.templateId)
      writer.add(template.key)
      writer.add(template.words)
      writer.add(template.vector)
    }
  }

  init(packed reader: inout PackedReader) throws(PackedDamage) {
    let words = try reader.list { (reader) throws(PackedDamage) in try reader.slice() }
    var terms = TermTable()
    for word in words { _ = word.withUnsafeBytes { terms.number(of: $0) } }
    self.terms = terms
    frequencies = try reader.list { (reader) throws(PackedDamage) in try reader.int() }
    meanLength = try reader.double()
    templates = try reader.list { (reader) throws(PackedDamage) in
      let templateId = try reader.string()
      let key = try reader.fingerprint()
      let words = try reader.slice()
      return Template(
        templateId: templateId, key: key, words: words, vector: try reader.slice())
    }
    guard terms.count == frequencies.count else { throw PackedDamage() }
  }
}
