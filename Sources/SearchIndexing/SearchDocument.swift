public import Caching
public import Search

/// What an index keeps of one template until all are known: its terms with their counts by field.
public struct SearchDocument: Sendable {
  /// Unique in the catalog.
  public let id: String
  /// How it is listed, as JSON.
  public let entry: PackedBytes
  /// By facet, in the order of the index: the values that it has, packed.
  let facets: PackedBytes
  /// By column, in the order of the index.
  public let columns: [UInt32]
  /// What is taken off what its words count: 1 for nothing.
  public let discount: Double

  /// A value of a property, with what people read for it.
  public struct FacetValue: Sendable {
    let value: String
    let label: String

    /// A value that reads as it is, or as its label.
    public init(_ value: String, label: String? = nil) {
      self.value = value
      self.label = label ?? value
    }
  }

  /// Its words; nil where an earlier index knows them.
  let words: SearchWords?
  /// Per field, in words.
  let lengths: [UInt32]
  /// The words of its name, one per line, in no order.
  let names: PackedBytes

  /// Analyses texts; each has a language, or none where words stay as they are.
  public init(
    id: String, entry: [UInt8], texts: [Text], facets: [[FacetValue]], columns: [UInt32],
    discount: Double = 1
  ) {
    self.id = id
    self.entry = PackedBytes(entry)
    self.facets = FacetValue.pack(facets)
    self.columns = columns
    self.discount = discount
    var analysis = TextAnalysis()
    for text in texts { analysis.add(text) }
    words = SearchWords(
      terms: analysis.packedTerms, pairs: analysis.pairs.flatMap { $0 + [0x0A] })
    lengths = analysis.lengths
    names = PackedBytes(analysis.names.flatMap { $0 + [0x0A] })
  }

  /// A text of a template.
  public struct Text: Sendable {
    let field: SearchField
    let text: String
    let language: SearchLanguage?
    /// Whether phrases are found in it.
    let hasPhrases: Bool

    /// A text of a field; messages are too many for phrases.
    public init(
      _ field: SearchField, _ text: String, _ language: SearchLanguage?, hasPhrases: Bool = true
    ) {
      self.field = field
      self.text = text
      self.language = language
      self.hasPhrases = hasPhrases
    }
  }
}

/// Counts the words of texts as they come.
private struct TextAnalysis {
  private var counts: [[UInt8]: [UInt8]] = [:]
  private(set) var lengths = [UInt32](repeating: 0, count: SearchField.allCases.count)
  private(set) var pairs: Set<[UInt8]> = []
  private(set) var names: Set<[UInt8]> = []

  mutating func add(_ text: SearchDocument.Text) {
    let field = Int(text.field.rawValue)
    var before: [UInt8]?
    var reader = WordReader(Array(text.text.utf8))
    while let word = reader.next()?.bytes {
      lengths[field] += 1
      let term = text.language?.stem(of: word) ?? word
      counts[term, default: Self.none][field].increment()
      if text.field == .name { names.insert(word) }
      if text.hasPhrases, let before { pairs.insert(before + [0x20] + word) }
      before = word
    }
  }

  var packedTerms: [UInt8] {
    var packed: [UInt8] = []
    for (term, fields) in counts {
      packed.append(UInt8(min(255, term.count)))
      packed += term.prefix(255)
      packed += fields
    }
    return packed
  }

  private static let none = [UInt8](repeating: 0, count: SearchField.allCases.count)
}

extension UInt8 {
  fileprivate mutating func increment() { if self < .max { self += 1 } }
}
