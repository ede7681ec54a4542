import Caching
import Testing

@testable import SeraiCommand

@Suite struct QuoteMemoryTests {
  private static let (one, other) = (Fingerprint([1]), Fingerprint([2]))

  private func unpacked(_ memory: QuoteMemory) throws -> QuoteMemory {
    var writer = PackedWriter()
    memory.pack(into: &writer)
    var reader = PackedReader(writer.packed)
    return try QuoteMemory(packed: &reader)
  }

  @Test func `lines are known while their files say the same`() throws {
    let first = QuoteMemory(after: QuoteMemory()) { $0 == "loose" ? nil : Self.one }
    #expect(first.line(1, of: "a") == nil)
    first.add("one", 1, of: "a")
    first.add("two", 2, of: "b")
    first.add("three", 3, of: "loose")
    let second = QuoteMemory(after: try unpacked(first)) { $0 == "b" ? Self.other : Self.one }
    #expect(second.line(1, of: "a") == "one")
    #expect(second.line(2, of: "a") == nil)
    #expect(second.line(2, of: "b") == nil)
    #expect(second.line(3, of: "loose") == nil)
    second.add("four", 4, of: "a")
    let third = QuoteMemory(after: try unpacked(second)) { _ in Self.one }
    #expect(third.line(1, of: "a") == "one")
    #expect(third.line(4, of: "a") == "four")
    #expect(third.line(2, of: "b") == nil)
  }
}
