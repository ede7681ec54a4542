import Expressions
import Testing
import Values

/// Regular expressions, which can test a text and nothing else.
@Suite struct PatternTestTests {
  @Test(arguments: [
    ("/^[A-Z]{2}-\\d+$/.test('DE-17')", true), ("/ab+/i.test('xABBB')", true),
    ("/^a$/.test(undefined)", false), ("/^1,2$/.test([1, 2])", true),
    ("4 / 2 / /2/.test(2)", true), ("[/a/.test('a')][0]", true), ("/[/]\\/x/u.test('//x')", true),
  ])
  func `texts are tested`(source: String, isTrue: Bool) throws {
    #expect(try Expression(source).evaluate { _ in nil }.isTruthy == isTrue)
  }

  @Test(arguments: [
    ("/a/", "A regular expression can only test a text", 0),
    ("/a/.exec('a')", "A regular expression can only test a text", 0),
    ("'a'.replace(/a/, 'b')", "A regular expression can only test a text", 12),
    ("/a/g.test('a')", "The flag 'g' would remember the last match", 0),
    ("/a/ii.test('a')", "There is no such flag 'i' here", 0),
    ("/é(/.test('a')", "This '(' is never closed", 2),
    ("/a/.test()", "'test' takes one text", 0),
  ])
  func `what else can be done with them is refused`(source: String, message: String, offset: Int) {
    let error = #expect(throws: ExpressionError.self) { try Expression(source) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }

  @Test func `a pattern that takes too long is cut off`() throws {
    let expression = try Expression("/^(?:(a+)+)+\\1!$/.test(text)")
    let text = Value.string(String(repeating: "a", count: 80))
    let error = #expect(throws: ExpressionError.self) {
      try expression.evaluate { _ in .value(text) }
    }
    #expect(error?.kind == .limit)
  }
}
