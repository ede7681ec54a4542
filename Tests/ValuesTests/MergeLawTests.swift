import TestSupport
import Testing
import Values

@Test func `the laws of merging hold for templates of one shape`() {
  var random = SeededGenerator(seed: 2718)
  for _ in 0..<500 {
    let (a, b, c) = (template(&random), template(&random), template(&random))
    let strategies: [(Value, Value) -> Value] = [
      { Merge.deep($0, $1) }, Merge.shallow, { Merge.composing($0, $1) },
    ]
    for merge in strategies {
      #expect(merge(a, [:]) == a)
      #expect(merge([:], a) == a)
      #expect(merge(a, a) == a)
      #expect(merge(merge(a, b), c) == merge(a, merge(b, c)))
      #expect(merge(merge(a, b), b) == merge(a, b))
    }
    let lists = [a, b, c].map { $0["states"] ?? [] }
    for merge in [{ Merge.extending($0, $1) }, { Merge.composing($0, $1) }] {
      #expect(merge(lists[0], []) == lists[0])
      #expect(merge([], lists[0]) == lists[0])
      #expect(merge(lists[0], lists[0]) == lists[0])
      #expect(
        merge(merge(lists[0], lists[1]), lists[2]) == merge(lists[0], merge(lists[1], lists[2])))
    }
  }
}

@Test func `laws that hold for any values`() {
  var random = SeededGenerator(seed: 1618)
  for _ in 0..<3000 {
    let (a, b, c) = (random.value(depth: 3), random.value(depth: 3), random.value(depth: 3))
    // An empty mapping, or null, as the parent changes nothing.
    for merge in [{ Merge.deep($0, $1) }, Merge.shallow, { Merge.composing($0, $1) }] {
      #expect(merge([:], a).isWritten(as: a))
      #expect(merge(nil, a).isWritten(as: a))
    }
    #expect(Merge.shallow(a, a) == a)
    #expect(Merge.composing(a, a) == a)
    for merge in [Merge.shallow, { Merge.composing($0, $1) }] {
      let merged = merge(a, b)
      #expect(merge(merged, b) == merged)
    }
    // Shallow merges of mappings can be put together in any order.
    let objects = [a, b, c].filter { $0.object != nil }
    if objects.count == 3 {
      for merge in [Merge.shallow, { Merge.composing($0, $1) }] {
        #expect(merge(merge(a, b), c).isWritten(as: merge(a, merge(b, c))))
      }
    }
    let lists = [a, b, c].map { $0.array ?? [] }
    #expect(
      Merge.united(Merge.united(lists[0], lists[1]), lists[2])
        == Merge.united(lists[0], Merge.united(lists[1], lists[2])))
    // A patch that is applied again changes nothing more.
    let patched = Merge.patching(a, with: b)
    #expect(Merge.patching(patched, with: b).isWritten(as: patched))
    if a.object != nil { #expect(Merge.patching(a, with: [:]).isWritten(as: a)) }
  }
}

@Test func `the parent's keys keep their order and the child's new ones follow`() {
  var random = SeededGenerator(seed: 3141)
  for _ in 0..<1000 {
    let (parent, child) = (random.object(depth: 2), random.object(depth: 2))
    let due = parent.keys + child.keys.filter { parent[$0] == nil }
    for merge in [{ Merge.deep($0, $1) }, Merge.shallow] {
      #expect(merge(.object(parent), .object(child)).object?.keys == due)
    }
    let kept = due.filter { child[$0]?.isNull != true }
    #expect(Merge.patching(.object(parent), with: .object(child)).object?.keys == kept)
    let composed = parent.keys.filter { child[$0] == nil } + child.keys
    #expect(Merge.composing(.object(parent), .object(child)).object?.keys == composed)
  }
}

/// The counter-examples of `docs/languages/merging.md`.
@Test func `laws that do not hold for values of changing kinds`() {
  let (a, b, c): (Value, Value, Value) = (["x": ["p": 1]], ["x": 2], ["x": ["q": 3]])
  #expect(Merge.deep(Merge.deep(a, b), c) == ["x": ["q": 3]])
  #expect(Merge.deep(a, Merge.deep(b, c)) == ["x": ["p": 1, "q": 3]])
  #expect(Merge.deep(1, [:]) == [:])
  #expect(Merge.extending([1], [1]) == [1, 1])
  let twice: Value = [["id": "a", "x": 1], ["id": "a", "x": 2]]
  #expect(Merge.deep(twice, twice) == [["id": "a", "x": 2], ["id": "a", "x": 2]])
  let (one, two): (Value, Value) = (["a": 1], ["a": nil])
  #expect(Merge.patching(Merge.patching(["a": 0], with: one), with: two) == [:])
  #expect(Merge.patching(["a": 0], with: Merge.patching(one, with: two)) == ["a": 0])
}

/// A template in which every key always leads to the same kind of value.
private func template(_ random: inout SeededGenerator) -> Value {
  var object = Object()
  if random.flip() { object["title"] = Value(random.next(9)) }
  if random.flip() { object["config"] = ["a": Value(random.next(3))] }
  if random.flip() { object["config"] = ["b": Value(random.next(3)), "c": ["d": 1]] }
  if random.flip() { object["requiredTools"] = .array(names(&random)) }
  object["states"] = .array(
    names(&random).map { ["templateId": $0, "order": Value(random.next(9))] })
  return .object(object)
}

private func names(_ random: inout SeededGenerator) -> [Value] {
  ["p", "q", "r", "s"].filter { _ in random.flip() }.map { .string($0) }.shuffled(using: &random)
}

extension Value {
  /// Whether two values are the same with their keys in the same order.
  fileprivate func isWritten(as other: Value) -> Bool {
    JSONWriter.bytes(of: self) == JSONWriter.bytes(of: other)
  }
}
