import Comparison
import Testing

@Suite struct WordDifferenceTests {
  @Test func `words that changed stand out`() {
    let pieces = WordDifference("How can I help you today?", "How may I help today?").pieces
    #expect(
      pieces.map { "\($0.kind):\($0.text)" } == [
        "same:How ", "removed:can ", "added:may ", "same:I help ", "removed:you ", "same:today?",
      ])
  }

  @Test(arguments: [("", ""), ("", "a"), ("a", ""), ("a b c", "c b a"), ("x  y\nz", "x y z w")])
  func `the pieces make up both texts`(old: String, new: String) {
    expectWhole(old, new)
  }

  /// Pseudo-random texts of few words, so that there is much to choose from.
  @Test func `the pieces make up both texts, whatever they are`() {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    for _ in 0..<500 {
      let texts = (0..<2).map { _ in
        (0..<next(12)).map { _ in "abc".map(String.init)[next(3)] }.joined(separator: " ")
      }
      expectWhole(texts[0], texts[1])
    }
  }

  @Test func `long texts with nothing in common end soon`() {
    let old = (0..<20_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<20_000).map { "b\($0)" }.joined(separator: " ")
    let clock = ContinuousClock()
    let time = clock.measure { expectWhole(old, new) }
    #expect(time < .seconds(5))
    #expect(WordDifference(old, new).pieces.count == 2)
  }

  private func expectWhole(_ old: String, _ new: String) {
    let pieces = WordDifference(old, new).pieces
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined() == old)
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined() == new)
  }
}
