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
  ("$[?@..a == 1]", 4), ("$[?1]", 4), ("$[?@.a = 1]", 8), ("$[?(@.a]", 8),
])
func `what is no query is refused where it goes wrong`(text: String, column: Int) {
  #expect(throws: JSONPathError.self) { try JSONPathQuery(text) }
  do { _ = try JSONPathQuery(text) } catch { #expect(error.column == column, "\(error.message)") }
}

@Test(arguments: [
  ("?length(@.messages) == 2", ["states[0]"]),
  ("?length(@.id) == 7", ["states[1]"]),
  ("?length(@.priority) == @.missing", ["states[0]", "states[1]", "states[2]"]),
  ("?count(@..id) > 1", ["states[0]"]),
  ("?count(@.*) == 3", ["states[1]"]),
  ("?value(@..priority) == 1", ["states[1]"]),
  ("?value(@..id) == 'ask'", []),
  ("?length(value(@..type)) == 5", ["states[2]"]),
])
func `functions look at texts and at nodes`(filter: String, expected: [String]) throws {
  #expect(try paths("$.states[" + filter + "]") == expected)
}

@Test(arguments: [
  ("?length(@.a)", 4, "length() must be compared with something"),
  ("?length(@.*) == 1", 11, "value(…)"),
  ("?length() == 1", 4, "one argument, not 0"),
  ("?length(@.a, 1) == 1", 4, "one argument, not 2"),
  ("?length(@.a == 1) == 1", 11, "no condition"),
  ("?length(!@.a) == 1", 11, "no condition"),
  ("?length(match(@.a, 'b')) == 1", 11, "match() gives true or false"),
  ("?count('a') == 1", 10, "a query"), ("?count(length(@)) == 1", 10, "a query"),
  ("?match(@.a, 'b') == true", 4, "cannot be compared"),
  ("?match(@.a)", 4, "two arguments, not 1"),
  ("?search(@..a, 'b')", 11, "value(…)"),
  ("?size(@) == 1", 4, "'length'"), ("?length (@) == 1", 4, "Expected"),
  ("?Length(@) == 1", 4, "Unknown function 'Length'"),
])
func `a call with the wrong types is refused with what is expected`(
  filter: String, column: Int, message: String
) {
  do {
    _ = try JSONPathQuery("$[" + filter + "]")
    Issue.record("accepted")
  } catch {
    #expect(error.column == column, "\(error.message)")
    #expect(error.message.contains(message), "\(error.message)")
  }
}

@Test func `texts are compared code point by code point`() throws {
  let document: Value = ["\u{E9}", "e\u{301}", "\u{FFFD}", "\u{1F600}"]
  func indexes(_ query: String) throws -> [String] {
    try JSONPathQuery(query).paths(in: document).map(\.normalizedJSONPath)
  }
  #expect(try indexes("$[?@ == '\u{E9}']") == ["$[0]"])
  #expect(try indexes("$[?@ == 'e\u{301}']") == ["$[1]"])
  // UTF-16 would have it the other way round.
  #expect(try indexes("$[?@ > '\u{FFFD}']") == ["$[3]"])
  #expect(try indexes("$[?length(@) == 2]") == ["$[1]"])
  #expect(try JSONPathQuery("$['\u{E9}']").paths(in: ["e\u{301}": 1]).isEmpty)
}

@Test func `a place has one normalized path, which finds it again`() throws {
  let keys = ["a", "", "it's", "a\\b", "\u{8}\t\n\u{C}\r", "\u{0}\u{B}\u{1F}\u{7F}", "\"ü☺\""]
  let document = Value.object(Object(uniqueEntries: keys.map { .init($0, [1]) }))
  let matches = try JSONPathQuery("$.*[0]").paths(in: document)
  #expect(
    matches.map(\.normalizedJSONPath) == [
      "$['a'][0]", "$[''][0]", #"$['it\'s'][0]"#, #"$['a\\b'][0]"#, #"$['\b\t\n\f\r'][0]"#,
      "$['\\u0000\\u000b\\u001f\u{7F}'][0]", "$['\"ü☺\"'][0]",
    ])
  for path in matches {
    #expect(try JSONPathQuery(path.normalizedJSONPath).paths(in: document) == [path])
  }
}

@Test func `equal data is equal whatever the order of its keys`() throws {
  let document: Value = [
    ["left": ["a": 1, "b": [1, 2]], "right": ["b": [1, 2], "a": 1]],
    ["left": ["a": 1], "right": ["b": 1]], ["left": [1], "right": [1, 1]], ["left": nil],
  ]
  func places(_ filter: String) throws -> [String] {
    try JSONPathQuery("$[?" + filter + "]").paths(in: document).map(\.description)
  }
  #expect(try places("@.left == @.right") == ["[0]"])
  #expect(try places("@.left == null") == ["[3]"])
  #expect(try places("@.right == null").isEmpty)
  #expect(try places("@.right == @.none") == ["[3]"])
}

@Test func `hostile queries end early`() throws {
  let deep = "$[?" + String(repeating: "(", count: 3000) + "@.a"
  #expect(throws: JSONPathError.self) { try JSONPathQuery(deep) }
  let wide = Value.array(Array(repeating: [1, 2, 3], count: 1000))
  var steps = 100_000
  #expect(try JSONPathQuery("$..[?$..[?$..*]]").matches(in: wide, steps: &steps) == nil)
  #expect(steps < 0)
  var deepValue: Value = 1
  for _ in 0..<3000 { deepValue = [deepValue] }
  var many = 1_000_000
  #expect(try JSONPathQuery("$..*").matches(in: deepValue, steps: &many) == nil)
  let calls = "$[?" + String(repeating: "length(", count: 1000) + "@"
  #expect(throws: JSONPathError.self) { try JSONPathQuery(calls) }
  let key = { (number: Int) in Object.Entry("k\(number)", 1) }
  let object = Value.object(Object(uniqueEntries: (0..<20_000).map(key)))
  let reversed = Value.object(Object(uniqueEntries: (0..<20_000).reversed().map(key)))
  var few = 1_000_000
  #expect(
    try JSONPathQuery("$[?@ == $[0]]").matches(in: [object, reversed], steps: &few) == nil)
  #expect(try JSONPathQuery("$[::9007199254740991]").paths(in: [1, 2]).count == 1)
  #expect(try JSONPathQuery("$[-1:-9:-9007199254740991]").paths(in: [1, 2]).count == 1)
}
