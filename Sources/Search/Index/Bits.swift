/// A set of documents.
struct Bits {
  private var words: [UInt64]
  private let count: Int

  /// No document, or all.
  init(count: Int, all: Bool = false) {
    self.count = count
    words = [UInt64](repeating: all ? .max : 0, count: (count + 63) / 64)
    if all, count % 64 != 0, let last = words.indices.last {
      words[last] = (1 << UInt64(count % 64)) - 1
    }
  }

  mutating func insert(_ document: UInt32) {
    let document = Int(document)
    if document < count { words[document >> 6] |= 1 << UInt64(document & 63) }
  }

  func contains(_ document: UInt32) -> Bool {
    Int(document) < count && words[Int(document) >> 6] & 1 << UInt64(document & 63) != 0
  }

  mutating func formIntersection(_ other: Bits) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  var total: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many of some documents are in the set.
  func count(of documents: [UInt32]) -> Int {
    documents.reduce(0) { contains($1) ? $0 + 1 : $0 }
  }

  func forEach(_ body: (UInt32) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
