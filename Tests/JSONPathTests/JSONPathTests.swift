import Diagnostics
import JSONPath
import Testing
import Values

private let journey: Value = [
  "initialState": "ask",
  "states": [
    ["id": "ask", "type": "chat", "priority": 2, "messages": [["id": "m1"], ["id": "m2"]]],
    ["id": "look-up", "type": "tool", "priority": 1],
    ["id": "done", "type": "final"],
  ],
  "": ["ü": 1, "two words": 2],
]

private func paths(_ query: String) throws -> [String] {
  try JSONPathQuery(query).paths(in: journey).map(\.description)
}

@Test(arguments: [
  ("$", ["(document)"]),
  ("$.initialState", ["initialState"]),
  ("$['states'][0].id", ["states[0].id"]),
  ("$.states[-1]", ["states[2]"]),
  ("$.states[3]", []),
  ("$.states[*].type", ["states[0].type", "states[1].type", "states[2].type"]),
  ("$.states[2,0].id", ["states[2].id", "states[0].id"]),
  ("$.states[1:]", ["states[1]", "states[2]"]),
  ("$.states[::-1].id", ["states[2].id", "states[1].id", "states[0].id"]),
  ("$.states[-9:9:2].id", ["states[0].id", "states[2].id"]),
  ("$.states[0:2:0]", []),
  (
    "$..id",
    [
      "states[0].id", "states[0].messages[0].id", "states[0].messages[1].id", "states[1].id",
      "states[2].id",
    ]
  ),
  ("$..messages[-1].id", ["states[0].messages[1].id"]),
  ("$ .states [ 0 ] .id", ["states[0].id"]),
  (#"$[""]["\u00fc"]"#, ["ü"]),
  (#"$['']['two words']"#, ["two words"]),
])
func `a query gives the places of what it matches`(query: String, expected: [String]) throws {
  #expect(try paths(query) == expected)
}

@Test(arguments: [
  ("?@.type == 'tool'", ["states[1]"]),
  ("?@.type != 'tool'", ["states[0]", "states[2]"]),
  ("?@.messages", ["states[0]"]),
  ("?!@.messages", ["states[1]", "states[2]"]),
  ("?@.priority >= 2 || @.type == \"final\"", ["states[0]", "states[2]"]),
  ("?@.priority && !(@.id == 'ask')", ["states[1]"]),
  ("?@.priority < 'x'", []),
  ("?@.missing == @.absent", ["states[0]", "states[1]", "states[2]"]),
  ("?@.id == $.initialState", ["states[0]"]),
  ("?@.messages[?@.id == 'm2']", ["states[0]"]),
  ("?@.priority == 1e0", ["states[1]"]),
  ("?'a' < 'b' && @.id > 'l'", ["states[1]"]),
])
func `a filter keeps the children that it is true of`(filter: String, expected: [String]) throws {
  #expect(try paths("$.states[" + filter + "]") == expected)
}

@Test(arguments: [
  ("", 1), ("states", 1), ("$.", 3), ("$.1", 3), ("$[01]", 3), ("$[-0]", 3),
  ("$[9007199254740992]", 3),
  ("$['a]", 3), ("$['\\x']", 4), ("$['\\ud800']", 4), ("$[0,]", 5), ("$ ", 2), ("$.a b", 4),
  ("$[?@..a == 1]", 4), ("$[?1]", 4), ("$[?@.a = 1]", 8), ("$[?length(@) > 1]", 4), ("$[?(@.a]", 8),
])
func `what is no query is refused where it goes wrong`(text: String, column: Int) {
  #expect(throws: JSONPathError.self) { try JSONPathQuery(text) }
  do { _ = try JSONPathQuery(text) } catch { #expect(error.column == column, "\(error.message)") }
}

@Test func `hostile queries end early`() throws {
  let deep = "$[?" + String(repeating: "(", count: 3000) + "@.a"
  #expect(throws: JSONPathError.self) { try JSONPathQuery(deep) }
  let wide = Value.array(Array(repeating: [1, 2, 3], count: 1000))
  var steps = 100_000
  #expect(try JSONPathQuery("$..[?$..[?$..*]]").matches(in: wide, steps: &steps) == nil)
  #expect(steps < 0)
}
