import Diagnostics
import JSONPath
import Testing
import Values

private let journey: Value = [
  "title": "T", "count": 1,
  "states": [
    ["id": "a", "tags": ["x", "y"]], ["id": "b", "tags": []], ["id": "c"],
  ],
]

private func query(_ text: String) throws -> JSONPathQuery { try JSONPathQuery(text) }

/// A change as `+path`, `-path` or `=path`.
private func shown(_ update: JSONPathUpdate) -> [String] {
  update.changes.map { change in
    switch change.kind {
    case .replaced: "=" + change.path.description
    case .inserted: "+" + change.path.description
    case .removed: "-" + change.path.description
    }
  }
}

@Test func `every match is replaced, once`() throws {
  let update = try query("$['count', 'count']").replacing(in: journey, with: 2)
  #expect(update.value["count"] == 2)
  #expect(shown(update) == ["=count"])
  let raised = try query("$.states[*].id").replacing(in: journey) { match in
    match.value == "b" ? nil : .string((match.value.string ?? "") + match.path.description)
  }
  #expect(raised.value["states"]?[0]?["id"] == "astates[0].id")
  #expect(raised.value["states"]?[1]?["id"] == "b")
  #expect(shown(raised) == ["=states[0].id", "=states[2].id"])
  #expect(try query("$.none").replacing(in: journey, with: 1).value == journey)
  #expect(try query("$").replacing(in: journey, with: 1).value == 1)
}

@Test func `an outer match sees what was done inside it, and has the last word`() throws {
  let nested: Value = ["a": ["n": 1, "a": ["n": 2]]]
  let grown = try query("$..a").replacing(in: nested) { match in
    Merge.shallow(match.value, ["seen": match.value["a"]?["seen"] ?? "nothing"])
  }
  #expect(
    grown.value == ["a": ["n": 1, "a": ["n": 2, "seen": "nothing"], "seen": "nothing"]])
  #expect(shown(grown) == ["=a"])
  #expect(try query("$..a").replacing(in: nested, with: 0).value == ["a": 0])
  let partly = try query("$..a").replacing(in: nested) { $0.value["a"] == nil ? 0 : nil }
  #expect(partly.value == ["a": ["n": 1, "a": 0]])
  #expect(shown(partly) == ["=a.a"])
}

@Test func `merging tells the smallest places that differ`() throws {
  let update = try query("$.states[?@.tags]").merging(
    ["id": "a", "tags": ["x", "z", "w"], "new": 1], in: journey)
  #expect(update.value["states"]?[0] == ["id": "a", "tags": ["x", "z", "w"], "new": 1])
  #expect(
    shown(update) == [
      "=states[0].tags[1]", "+states[0].tags[2]", "+states[0].new", "=states[1].id",
      "+states[1].tags[0]", "+states[1].tags[1]", "+states[1].tags[2]", "+states[1].new",
    ])
  let patched = try query("$").merging(["title": nil, "count": 1], in: journey) { match, _ in
    var object = match.object ?? Object()
    object["title"] = nil
    return .object(object)
  }
  #expect(shown(patched) == ["-title"])
}

@Test func `values are inserted in lists and mappings`() throws {
  let tags = try query("$.states[*].tags")
  let last = try tags.inserting("new", .last, in: journey)
  #expect(last.value["states"]?[0]?["tags"] == ["x", "y", "new"])
  #expect(shown(last) == ["+states[0].tags[2]", "+states[1].tags[0]"])
  let first = try tags.inserting("new", .first, in: journey)
  #expect(first.value["states"]?[0]?["tags"] == ["new", "x", "y"])
  let before = try query("$.states[0, 2]").inserting(["id": "n"], .before, in: journey)
  #expect(before.value["states"]?.array?.map { $0["id"] } == ["n", "a", "b", "n", "c"])
  #expect(shown(before) == ["+states[0]", "+states[3]"])
  let after = try query("$.states[0, 2]").inserting(["id": "n"], .after, in: journey)
  #expect(after.value["states"]?.array?.map { $0["id"] } == ["a", "n", "b", "c", "n"])
  #expect(shown(after) == ["+states[1]", "+states[4]"])
  let key = try query("$.states[2]").inserting([], .key("tags"), in: journey)
  #expect(shown(key) == ["+states[2].tags"])
  let everywhere = try query("$..*").inserting(0, .first, in: [[[]], []])
  #expect(everywhere.value == [[0, [0]], [0]])
  #expect(shown(everywhere) == ["+[0][0]", "+[0][1][0]", "+[1][0]"])
}

@Test func `matches are removed, whatever their indexes become`() throws {
  let update = try query("$.states[0, 2].id").removing(in: journey)
  #expect(update.value["states"]?[2] == [:])
  #expect(shown(update) == ["-states[0].id", "-states[2].id"])
  let items = try query("$.states[-1, 0]").removing(in: journey)
  #expect(items.value["states"] == [["id": "b", "tags": []]])
  #expect(shown(items) == ["-states[0]", "-states[2]"])
  #expect(try query("$..*").removing(in: journey).value == [:])
}

@Test func `what has not changed is found where it was`() throws {
  let root = DataPath.root["states"]
  let removed = try query("$.states[0]").removing(in: journey)
  #expect(removed.previousPath(of: root[0]["id"]) == root[1]["id"])
  #expect(removed.previousPath(of: root[1]) == root[2])
  #expect(removed.previousPath(of: root) == root)
  let inserted = try query("$.states[1]").inserting(["id": "n"], .before, in: journey)
  #expect(inserted.previousPath(of: root[0]["tags"][1]) == root[0]["tags"][1])
  #expect(inserted.previousPath(of: root[1]["id"]) == nil)
  #expect(inserted.previousPath(of: root[3]) == root[2])
  let merged = try query("$.states[0]").merging(["tags": ["x", "z"]], in: journey)
  #expect(merged.previousPath(of: root[0]["tags"][0]) == root[0]["tags"][0])
  #expect(merged.previousPath(of: root[0]["tags"][1]) == nil)
}

@Test func `what is not possible is told with its place`() throws {
  func failure(_ text: String, _ change: (JSONPathQuery) throws -> JSONPathUpdate) throws -> String
  {
    do {
      _ = try change(try query(text))
      return "nothing"
    } catch let error as JSONPathUpdateError {
      return error.message + " at " + error.path.description
    }
  }
  #expect(
    try failure("$.states[*].id") { try $0.inserting(1, .last, in: journey) }
      == "Expected a list to insert into, not a string at states[0].id")
  #expect(
    try failure("$.states") { try $0.inserting(1, .key("x"), in: journey) }
      == "Expected a mapping to insert into, not a list at states")
  #expect(
    try failure("$.states[1]") { try $0.inserting(1, .key("id"), in: journey) }
      == "Key 'id' is taken at states[1]")
  #expect(try failure("$.title") { try $0.inserting(1, .after, in: journey) }.hasSuffix("title"))
  #expect(try failure("$") { try $0.removing(in: journey) }.hasSuffix("at (document)"))
  #expect(
    try failure("$..*") { try $0.removing(in: journey, steps: 5) }
      == "The query looks at too many values at (document)")
}

@Test func `an update of many places is one walk`() throws {
  let items = (0..<20_000).map { number -> Value in ["n": Value(number), "old": true] }
  let removed = try query("$[*].old").removing(in: .array(items))
  #expect(removed.changes.count == 20_000)
  let halved = try query("$[?@.n < 10000]").removing(in: .array(items))
  #expect(halved.value[0]?["n"] == 10_000)
  let keys = Object(uniqueEntries: (0..<20_000).map { .init("k\($0)", Value($0)) })
  #expect(try query("$[?@ < 10000]").removing(in: .object(keys)).value.object?.count == 10_000)
}
