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
    let words: ArraySlice<UInt8>
    /// Its weightiest words, as `WordWeighing` packs them.
    let vector: ArraySlice<UInt8>
  }

  /// All words, by number.
  let words: [ArraySlice<UInt8>]
  /// By word: how many templates have it.
  let frequencies: [Int]
  let meanLength: Double
  let templates: [Template]

  /// Nothing is known yet.
  init() { self.init(words: [], frequencies: [], meanLength: 0, templates: []) }

  init(
    words: [ArraySlice<UInt8>], frequencies: [Int], meanLength: Double, templates: [Template]
  ) {
    self.words = words
    self.frequencies = frequencies
    self.meanLength = meanLength
    self.templates = templates
  }

  /// Whether it is worth to begin with: words that no template has any more keep their numbers.
  var isOfUse: Bool { frequencies.count { $0 > 0 } * 2 >= frequencies.count }

  // MARK: - Packing

  func pack(into writer: inout PackedWriter) {
    writer.add(words) { $0.add($1) }
    writer.add(frequencies) { $0.add($1) }
    writer.add(meanLength)
    writer.add(templates) { writer, template in
      writer.add(template.templateId)
      writer.add(template.key)
      writer.add(template.words)
      writer.add(template.vector)
    }
  }

  init(packed reader: inout PackedReader) throws(PackedDamage) {
    words = try reader.list { (reader) throws(PackedDamage) in try reader.slice() }
    frequencies = try reader.list { (reader) throws(PackedDamage) in try reader.int() }
    meanLength = try reader.double()
    templates = try reader.list { (reader) throws(PackedDamage) in
      let templateId = try reader.string()
      let key = try reader.fingerprint()
      let words = try reader.slice()
      return Template(
        templateId: templateId, key: key, words: words, vector: try reader.slice())
    }
    guard words.count == frequencies.count else { throw PackedDamage() }
  }
}
