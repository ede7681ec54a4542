import Glibc
import Search

/// The words of all templates by number, and how rare each is.
struct WordLists {
  struct Word: Sendable {
    let term: UInt32
    /// How often it comes, weighed by where.
    let count: UInt32
  }

  private(set) var terms = TermTable()
  /// By template: how many words it has, each as often as it counts.
  private(set) var lengths: [Double] = []
  private var words: [Word] = []
  private var starts = [0]
  /// By word: how many templates have it.
  private var frequencies: [Int] = []

  init(_ facts: [TemplateFacts]) {
    for fact in facts {
      var length = 0.0
      fact.terms.forEach { term, count in
        let number = terms.number(of: term)
        if number == frequencies.count { frequencies.append(0) }
        frequencies[number] += 1
        words.append(Word(term: UInt32(number), count: UInt32(clamping: Int(count))))
        length += count
      }
      lengths.append(length)
      starts.append(words.count)
    }
  }

  /// The words of a template, in their order.
  func list(of template: Int) -> ArraySlice<Word> {
    words[starts[template]..<starts[template + 1]]
  }

  /// By word: ln(1 + (N − n + ½) / (n + ½)), n in steps.
  var rarities: [Double] {
    let count = Double(lengths.count)
    return frequencies.map { frequency in
      let stepped = min(count, Self.stepped(Double(frequency)))
      return log1p((count - stepped + 0.5) / (stepped + 0.5))
    }
  }

  /// How long templates are in the mean, in steps.
  var meanLength: Double {
    Self.stepped(max(1, lengths.reduce(0, +) / Double(max(1, lengths.count))))
  }

  /// The nearest eighth of a doubling.
  private static func stepped(_ number: Double) -> Double {
    exp2((8 * log2(number)).rounded() / 8)
  }
}
