import Expressions
import Testing
import Values

private let context: Value = [
  "user": [
    "name": "Ada", "age": 36, "tags": ["vip", "beta"], "nick": nil, "constructor": "own",
  ],
  "limit": 40,
]

private func evaluate(_ source: String) throws(ExpressionError) -> ExpressionResult {
  try Expression(source).evaluate { name in
    name == "empty" ? .undefined : context[name].map(ExpressionResult.value)
  }
}

private let results: [(String, Value)] = [
  ("1 + 2 * 3 ** 2", 19), ("7 % -4", 3), ("'5' * '2'", 10), ("1 + '2'", "12"),
  ("[1, 2] + ''", "1,2"), ("'' + 1e21", "1e+21"), ("'' + 0.000001", "0.000001"),
  ("'' + 1e-7", "1e-7"), ("'' + -1234.5", "-1234.5"), ("+' 0x1F '", 31), ("+'.5'", 0.5),
  ("0.1 + 0.2", 0.30000000000000004), ("~5 >>> 28", 15),
  ("null == undefined", true), ("null === undefined", false), ("'1' == 1", true),
  ("[] == []", false), ("user.tags === user.tags", true), ("NaN !== NaN", true),
  ("'Z' < 'a'", true), ("'10' < '9'", true), ("'10' < 9", false), ("null >= 0", true),
  ("undefined >= 0", false), (#""\uFF5E" > "😀""#, true),
  ("user.nick ?? 'none'", "none"), ("0 || 'x'", "x"), ("0 && missing", 0),
  ("limit > 39 ? 'much' : 'little'", "much"), ("user.missing?.deep.deeper ?? 1", 1),
  ("'name' in user && !('x' in user)", true), ("1 in user.tags", true),
  ("typeof missing + typeof null", "undefinedobject"), ("empty ?? 2", 2),
  ("'😀'.length", 2), ("'abc'[1]", "b"), (#"'\x41\u{1F600}\''"#, "A😀'"),
  ("user.name.toUpperCase().startsWith('AD')", true), ("'ΑΣ'.toLowerCase()", "ας"),
  ("' a '.trim().length", 1), ("'abc'.slice(-2)", "bc"), ("'abc'.indexOf('c', -5)", 2),
  ("user.tags.includes('vip')", true), ("'a,b'.split(',').join('-')", "a-b"),
  ("user.tags.some(tag => tag.endsWith('ta'))", true),
  ("[1, 2].every((x, i) => x === i + 1)", true), ("[[1, [2]], undefined]", [[1, [2]], nil]),
  ("({a: 1, 'b': [limit], limit})", ["a": 1, "b": [40], "limit": 40]),
]

@Test(arguments: results)
func `an expression gives what ECMAScript gives`(source: String, expected: Value) throws {
  #expect(try evaluate(source) == .value(expected))
}

@Test(arguments: [
  ("1 +", ExpressionError.Kind.syntax, 3), ("a b", .syntax, 2), ("017", .syntax, 0),
  ("'open", .syntax, 0), ("null ?? 1 || 2", .syntax, 10), ("-2 ** 2", .syntax, 0),
  ("a = 1", .notAllowed, 2), ("a++", .notAllowed, 1), ("new Date", .notAllowed, 0),
  ("user()", .notAllowed, 0), ("user.name.grow(9)", .notAllowed, 9), ("f`a`", .notAllowed, 1),
  ("user.__proto__", .notAllowed, 5), ("user['constructor']", .notAllowed, 5),
  ("({__proto__: 1})", .notAllowed, 2), ("/a/", .notAllowed, 0),
])
func `what is not in the language is refused where it stands`(
  source: String, kind: ExpressionError.Kind, offset: Int
) {
  do {
    _ = try Expression(source)
    Issue.record("accepted")
  } catch {
    #expect(error.kind == kind, "\(error.message)")
    #expect(error.offset == offset, "\(error.message)")
  }
}

@Test(arguments: [
  ("1 && missing", ExpressionError.Kind.unknownName("missing"), 1, 6),
  ("limit +\n user.nick.x", .type, 2, 11), ("user['constr' + 'uctor']", .notAllowed, 1, 5),
  ("limit.trim()", .type, 1, 6), ("'a' in 'abc'", .type, 1, 5),
])
func `an expression without a value says where it fails`(
  source: String, kind: ExpressionError.Kind, line: Int, column: Int
) throws {
  let expression = try Expression(source)
  do {
    _ = try expression.evaluate { context[$0].map(ExpressionResult.value) }
    Issue.record("gave a result")
  } catch {
    #expect(error.kind == kind, "\(error.message)")
    #expect(error.line == line)
    #expect(error.column == column)
  }
}

@Test func `free names are those that come from outside`() throws {
  let expression = try Expression("a.b + tags.some(t => t === a && c)")
  #expect(expression.freeNames.map(\.name) == ["a", "tags", "a", "c"])
  #expect(expression.freeNames.map(\.position) == [0, 6, 27, 32])
  #expect(expression.freeNames[1].length == 4)
}

@Test func `hostile expressions end early`() throws {
  let deep = String(repeating: "(", count: 4000) + "1"
  #expect(throws: ExpressionError.self) { try Expression(deep) }
  #expect(throws: ExpressionError.self) {
    try Expression(String(repeating: "!", count: 4000) + "1")
  }
  let long = String(repeating: "1+", count: 4000) + "1"
  #expect(try evaluate(long) == .value(4001))
  let numbers = Value.array(Array(repeating: 1, count: 1000))
  let squared = try Expression("a.every(x => a.every(y => a.every(z => x === z)))")
  #expect(throws: ExpressionError.self) { try squared.evaluate { _ in .value(numbers) } }
}
