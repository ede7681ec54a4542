import Files
import Testing

@testable import Caching

@Suite struct InputDigestsTests {
  @Test func `files that are read are known by their bytes`() throws {
    let (one, other) = (InputDigests(), InputDigests())
    let first = one.watching(.memory(["a": [1], "b": [2], "unread": [3]]))
    _ = try first.read("a", 10)
    try first.stream("b", 10) { _ in true }
    let second = other.watching(.memory(["a": [1], "b": [3]]))
    _ = try second.read("a", 10)
    try second.stream("b", 10) { _ in true }
    #expect(one.digests.keys.sorted() == ["a", "b"])
    #expect(one.digests["a"] == other.digests["a"])
    #expect(one.digests["b"] != other.digests["b"])
    #expect(one.isSteady)
  }

  @Test func `a file that is another when it is read again is noticed`() throws {
    let digests = InputDigests()
    _ = try digests.watching(.memory(["a": [1]])).read("a", 10)
    _ = try digests.watching(.memory(["a": [1]])).read("a", 10)
    #expect(digests.isSteady)
    _ = try digests.watching(.memory(["a": [2]])).read("a", 10)
    #expect(!digests.isSteady)
  }

  @Test func `a file may be streamed for what it says and read for a line of it`() throws {
    let digests = InputDigests()
    let access = digests.watching(.memory(["a": [1], "b": [2]]))
    try access.stream("a", 10) { _ in true }
    let known = digests.digests
    _ = try access.read("a", 10)
    #expect(digests.isSteady)
    #expect(digests.digests == known)
  }
}
