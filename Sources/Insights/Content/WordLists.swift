import Caching
import CatalogModel
import Glibc
import Search

/// The words of all templates by number, and how rare each is.
///
/// Which number a word has depends on what was there before; so nothing may hang on numbers but what is the same.
struct WordLists: Sendable {
  struct Word: Sendable {
    let term: UInt32
    /// How often it comes, weighed by where.
    let count: UInt32
  }

  let terms: TermTable
  /// By template: what stands for its words.
  let keys: [Fingerprint]
  /// By template: its words in their order, each with its number and count.
  let packed: [PackedBytes]
  /// By word: how many templates have it.
  let frequencies: [Int]
  /// How long templates are in the mean, in steps.
  let meanLength: Double
  /// By template: its position in the memory, where it says the same as then.
  let earlier: [Int?]

  /// - Parameter memory: what was found before.
  init(_ facts: [TemplateFacts], after memory: WordMemory) {
    let keys = facts.map(\.terms.key)
    let known = memory.templates.positions(of: facts.lazy.map(\.templateId), by: \.templateId)
    let earlier = zip(known, keys).map { known, key in
      known.flatMap { memory.templates[$0].key == key ? $0 : nil }
    }
    var terms = memory.terms
    var frequencies = memory.frequencies
    var isKept = [Bool](repeating: false, count: memory.templates.count)
    for known in earlier { if let known { isKept[known] = true } }
    for (position, template) in memory.templates.enumerated() where !isKept[position] {
      Self.forEach(in: template.words) { word in
        if word.term < frequencies.count { frequencies[Int(word.term)] -= 1 }
      }
    }
    packed = facts.indices.map { position in
      if let known = earlier[position] { return memory.templates[known].words }
      return Self.pack(facts[position].terms, &terms, &frequencies)
    }
    self.keys = keys
    self.earlier = earlier
    self.terms = terms
    self.frequencies = frequencies
    // Whole numbers, so that their order is of no matter.
    let sum = packed.reduce(0) { $0 + Self.length(of: $1) }
    meanLength = Self.stepped(max(1, Double(sum) / Double(max(1, packed.count))))
  }

  /// The words of a template, in their order.
  func list(of template: Int) -> [Word] {
    var words: [Word] = []
    Self.forEach(in: packed[template]) { word in
      if word.term < frequencies.count { words.append(word) }
    }
    return words
  }

  /// How long a template is, in mean lengths.
  func relativeLength(of template: Int) -> Double {
    Double(Self.length(of: packed[template])) / meanLength
  }

  /// By word: ln(1 + (N − n + ½) / (n + ½)), n in steps.
  static func rarities(_ frequencies: [Int], of templates: Int) -> [Double] {
    let count = Double(templates)
    return frequencies.map { frequency in
      guard frequency > 0 else { return 0 }
      let stepped = min(count, Self.stepped(Double(frequency)))
      return log1p((count - stepped + 0.5) / (stepped + 0.5))
    }
  }

  /// The nearest eighth of a doubling.
  private static func stepped(_ number: Double) -> Double {
    exp2((8 * log2(number)).rounded() / 8)
  }

  // MARK: - Packing

  /// How many words there are, each as often as it counts, and then each with its number and count.
  private static func pack(
    _ counts: TermCounts, _ terms: inout TermTable, _ frequencies: inout [Int]
  ) -> PackedBytes {
    var words = PackedWriter()
    var length = 0
    counts.forEach { term, count in
      let number = terms.number(of: term)
      if number == frequencies.count { frequencies.append(0) }
      frequencies[number] += 1
      let count = Int(UInt32(clamping: Int(count)))
      words.add(number)
      words.add(count)
      length += count
    }
    var writer = PackedWriter()
    writer.add(length)
    return PackedBytes(writer.bytes + words.bytes)
  }

  private static func length(of packed: PackedBytes) -> Int {
    var reader = PackedReader(packed)
    return (try? reader.int()) ?? 0
  }

  /// Gives each word in order; ends early where the bytes are damaged.
  static func forEach(in packed: PackedBytes, _ body: (Word) -> Void) {
    var reader = PackedReader(packed)
    guard (try? reader.int()) != nil else { return }
    while !reader.isAtEnd, let term = try? reader.int(), let count = try? reader.int() {
      body(Word(term: UInt32(clamping: term), count: UInt32(clamping: count)))
    }
  }
}
