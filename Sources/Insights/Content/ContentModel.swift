import Caching
import Files
import Glibc
import Search

/// How alike templates are by what they say and what they are made of.
///
/// Words are weighed by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009: k₁ = 1.2,
/// b = 0.75); of each template its forty weightiest count, as a vector of length 1. The similarity is
/// 0.7 · the cosine of two vectors + 0.15 · what their structures share + 0.15 · their kinship: 1 where one
/// names the other, a half where both name a third.
///
/// How many templates have a word, and how long they are in the mean, count in steps of an eighth of a doubling. So a
/// change of one template leaves the vectors of most others as they are, to the bit.
public final class ContentModel: Sendable {
  /// One of the weightiest words of a template.
  struct Weight: Sendable {
    let term: UInt32
    let weight: Float
  }

  /// By template: its weightiest words, in their order.
  let vectors: [[Weight]]
  /// By template: its position in the memory, where nothing about these words is different from then.
  let earlier: [Int?]
  let terms: TermTable
  /// What the next model of nearly the same templates may begin with.
  let memory: WordMemory
  /// By word: its place in the order of all, which does not hang on numbers.
  private let places: [UInt32]
  /// The templates that have a word, and how weighty it is there; by word from where on.
  private let postings: [(template: UInt32, weight: Float)]
  private let starts: [Int]
  let structures: [StructureSketch]
  let references: [Set<String>]
  let ids: [String]
  /// By the id of a template: those that name it.
  private let referrers: [String: [Int]]

  /// Looks at templates; their positions are those in the list.
  ///
  /// - Parameter memory: what was found in the templates as they were before.
  init(_ facts: [TemplateFacts], after memory: WordMemory = WordMemory(), workers: Int? = nil) {
    let memory = memory.isOfUse ? memory : WordMemory()
    let words = WordLists(facts, after: memory)
    let terms = words.terms
    self.terms = terms
    places = Self.places(of: terms)
    let weighing = WordWeighing(words, memory)
    let found = parallelMap(count: facts.count, workers: workers) { weighing.vector(of: $0) }
    let vectors = found.map(\.weights)
    self.vectors = vectors
    earlier = found.map(\.earlier)
    self.memory = Self.memory(of: facts, words, found.map(\.packed))
    (starts, postings) = Self.postings(vectors, count: terms.count)
    structures = facts.map(\.structure)
    references = facts.map { Set($0.references) }
    ids = facts.map(\.templateId)
    var referrers: [String: [Int]] = [:]
    for (position, fact) in facts.enumerated() {
      for id in fact.references { referrers[id, default: []].append(position) }
    }
    self.referrers = referrers
  }

  private static func places(of terms: TermTable) -> [UInt32] {
    var places = [UInt32](repeating: 0, count: terms.count)
    for (place, term) in terms.sorted.enumerated() { places[term] = UInt32(place) }
    return places
  }

  private static func memory(
    of facts: [TemplateFacts], _ words: WordLists, _ vectors: [PackedBytes]
  ) -> WordMemory {
    WordMemory(
      terms: words.terms, frequencies: words.frequencies,
      meanLength: words.meanLength,
      templates: facts.indices.map { position in
        WordMemory.Template(
          templateId: facts[position].templateId, key: words.keys[position],
          words: words.packed[position], vector: vectors[position])
      })
  }

  /// The templates that have each word: sorted by word, each word's templates in order (a counting sort).
  private static func postings(
    _ vectors: [[Weight]], count: Int
  ) -> ([Int], [(template: UInt32, weight: Float)]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for vector in vectors { for weight in vector { starts[Int(weight.term) + 1] += 1 } }
    for term in 0..<count { starts[term + 1] += starts[term] }
    var next = starts
    let all = starts[count]
    let postings = [(template: UInt32, weight: Float)](
      unsafeUninitializedCapacity: all
    ) { buffer, initialized in
      for (template, vector) in vectors.enumerated() {
        for weight in vector {
          buffer.initializeElement(
            at: next[Int(weight.term)], to: (UInt32(template), weight.weight))
          next[Int(weight.term)] += 1
        }
      }
      initialized = all
    }
    return (starts, postings)
  }

  // MARK: - Cosines

  /// Adds to zeros the cosine of a template's vector with that of each.
  func addCosines(of position: Int, to cosines: inout [Float]) {
    for weight in vectors[position] {
      let term = Int(weight.term)
      for posting in postings[starts[term]..<starts[term + 1]] {
        cosines[Int(posting.template)] += weight.weight * posting.weight
      }
    }
  }

  private func cosine(_ left: Int, _ right: Int) -> Float {
    var sum: Float = 0
    forEachCommon(left, right) { sum += $1 * $2 }
    return sum
  }

  /// Two vectors in the order of their words, walked together.
  private func forEachCommon(
    _ left: Int, _ right: Int, _ body: (_ term: UInt32, _ left: Float, _ right: Float) -> Void
  ) {
    let (first, second) = (vectors[left], vectors[right])
    var (one, two) = (0, 0)
    while one < first.count, two < second.count {
      let (a, b) = (first[one], second[two])
      if a.term == b.term { body(a.term, a.weight, b.weight) }
      if places[Int(a.term)] <= places[Int(b.term)] { one += 1 }
      if places[Int(b.term)] <= places[Int(a.term)] { two += 1 }
    }
  }

  // MARK: - Likeness

  /// How alike two templates are, 0 to 1.
  func similarity(_ left: Int, _ right: Int) -> Float {
    similarity(left, right, cosine: cosine(left, right))
  }

  /// The same, where the cosine of their vectors is known.
  func similarity(_ left: Int, _ right: Int, cosine: Float) -> Float {
    let kinship: Float =
      areParentAndChild(left, right)
      ? 1 : references[left].isDisjoint(with: references[right]) ? 0 : 0.5
    let structure = Float(structures[left].similarity(to: structures[right]))
    return 0.7 * cosine + 0.15 * structure + 0.15 * kinship
  }

  /// The words of a subject that make two alike, the weightiest first.
  func commonTerms(_ left: Int, _ right: Int, most: Int) -> [String] {
    var common: [(term: UInt32, weight: Float)] = []
    forEachCommon(left, right) { term, first, second in
      common.append((term, first * second))
    }
    common.sort { one, other in
      one.weight != other.weight
        ? one.weight > other.weight
        : terms[Int(one.term)].lexicographicallyPrecedes(terms[Int(other.term)])
    }
    let words = common.lazy.map { [terms] in String(decoding: terms[Int($0.term)], as: UTF8.self) }
    return Array(words.filter { !FunctionWords.all.contains($0) }.prefix(most))
  }

  /// Whether one template names the other.
  func areParentAndChild(_ left: Int, _ right: Int) -> Bool {
    references[left].contains(ids[right]) || references[right].contains(ids[left])
  }

  /// Those that name a template.
  func children(of position: Int) -> [Int] { referrers[ids[position]] ?? [] }
}
