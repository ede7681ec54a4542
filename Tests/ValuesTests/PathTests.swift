import Diagnostics
import Testing
import Values

private let document: Value = [
  "states": [["id": "a", "tags": [1, 2]], ["id": "b"]], "title": "T",
]
private let tags = DataPath.root["states"][0]["tags"]

@Test func `a value is read, replaced, added and taken out at its path`() {
  #expect(document[tags[1]] == 2)
  #expect(document[tags[2]] == nil)
  #expect(document[.root] == document)
  var changed = document
  let outcomes = [
    changed.replace(at: tags[0], with: 9), changed.insert(8, at: tags[2]),
    changed.insert(7, at: tags[0]),
    changed.insert("new", at: DataPath.root["states"][1]["name"]),
  ]
  let removed = changed.remove(at: DataPath.root["title"])
  #expect(outcomes == [true, true, true, true])
  #expect(removed == "T")
  #expect(
    changed == ["states": [["id": "a", "tags": [7, 9, 2, 8]], ["id": "b", "name": "new"]]])
}

@Test func `a path that leads nowhere changes nothing`() {
  var changed = document
  let outcomes = [
    changed.replace(at: tags[5], with: 1),
    changed.replace(at: DataPath.root["title"]["x"], with: 1),
    changed.insert(1, at: DataPath.root["title"]), changed.insert(1, at: tags[3]),
    changed.insert(1, at: .root),
  ]
  let removed = changed.remove(at: DataPath.root["states"][-1])
  #expect(!outcomes.contains(true))
  #expect(removed == nil)
  #expect(changed == document)
}
