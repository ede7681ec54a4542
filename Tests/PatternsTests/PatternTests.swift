import Patterns
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("^[a-z0-9]+(-[a-z0-9]+)*$", ["order-status", "a"], ["", "a--b", "A", "a-"]),
    ("colou?r", ["the colour", "color"], ["colr"]),
    ("^(a|ab)(c|bcd)$", ["ac", "abcd", "abc"], ["ab", "abcdc"]),
    ("a{2,3}$", ["aa", "baaa"], ["a", "aab"]),
    ("^(?:a{2}){2}$", ["aaaa"], ["aaa", "aaaaa"]),
    ("^.$", ["é", "😀", "a"], ["", "ab", "\n", "\u{2028}"]),
    ("\\bcat\\b", ["a cat.", "cat"], ["cats", "écat1"]),
    ("^\\Bb|a\\B", ["ab"], ["a b"]),
    ("(?<=\\$)\\d+(?! kg)", ["$12", "$12 kg"], ["12", "$"]),
    ("(?<!a)b", ["b", "cb"], ["ab"]),
    ("(?<=(\\d+)(\\d+))$", ["1053"], ["1"]),
    ("(?<=\\1(a))b", ["aab"], ["ab"]),
    ("^(?<quote>['\"])[^'\"]*\\k<quote>$", ["'a'", "\"b\""], ["'a\""]),
    ("(z)((a+)?(b+)?(c))*\\3", ["zaacbbbcac"], ["y"]),
    ("^(?:(a)|b)*\\1$", ["ab", "aa", ""], ["aba"]),
    ("\\u{1F600}|\\uD83D\\uDE01|\\x41|\\cJ", ["😀", "😁", "A", "\n"], ["B"]),
    ("^[\\w-]+$", ["a_1-"], ["é"]),
    ("^[^\\d\\s]$", ["a", "😀"], ["1", "\u{FEFF}"]),
    ("^\\p{Lu}\\p{Script=Greek}\\p{scx=Hira}\\P{L}$", ["Éαー1"], ["eαー1", "Éaー1"]),
    ("^[\\p{Emoji_Presentation}\\p{RI}]+$", ["😀🇩🇪"], ["1", "a"]),
    ("^\\p{gc=Currency_Symbol}$", ["€"], ["E"]),
    ("[]", [], ["", "a"]),
    ("^[^]$", ["\n", "😀"], ["", "ab"]),
  ])
  func `patterns match what ECMA-262 says`(source: String, yes: [String], no: [String]) throws {
    let pattern = try Pattern(source)
    for text in yes { #expect(isFound(pattern, text) == true, "\(source) in \(text)") }
    for text in no { #expect(isFound(pattern, text) == false, "\(source) in \(text)") }
  }

  @Test(arguments: [
    ("(", "This '(' is never closed", 0),
    ("a)", "This ')' closes nothing: write \\) for the character itself", 1),
    ("[a", "This '[' is never closed", 0),
    ("a**", "There is nothing here that could be repeated", 2),
    ("*", "There is nothing here that could be repeated", 0),
    ("^*", "There is nothing here that could be repeated", 1),
    ("(?=a)+", "There is nothing here that could be repeated", 5),
    ("a{", "Expected a count after '{': write \\{ for the character itself", 1),
    ("a{2,1}", "The counts are out of order", 1),
    ("}", "'}' means something else here: write \\} for the character itself", 0),
    ("[b-a]", "The range is out of order", 1),
    ("[a-\\d]", "A range goes from one character to another: write \\- for '-'", 1),
    ("\\-", "'\\-' means nothing: leave the backslash out", 0),
    ("\\e", "'\\e' means nothing: leave the backslash out", 0),
    ("\\", "The pattern ends in a backslash: write \\\\ for the character", 0),
    ("\\01", "There are no octal escapes: write \\x and two hex digits", 0),
    ("(a)\\2", "There is no group 2", 3), ("\\k<x>", "There is no group of this name", 0),
    ("(?<a>)(?<a>)", "Another group has the same name", 6),
    ("(?<1>)", "Names of groups are identifiers", 3), ("(?i)", "There is no such kind of group", 0),
    ("\\p{Foo}", "Unicode has no property 'Foo'", 0),
    ("\\p{IsGreek}", "Unicode has no property 'IsGreek'", 0),
    ("\\u12", "'\\u' needs four hex digits, or some in braces", 0),
    ("\\u{110000}", "'\\u' needs four hex digits, or some in braces", 0),
    ("\\xg0", "'\\x' needs two hex digits", 0), ("\\c1", "'\\c' needs a letter", 0),
  ])
  func `what is no pattern is refused where it is`(source: String, message: String, offset: Int) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error == PatternError(message, at: offset))
  }

  @Test(arguments: [
    ("^straße$", PatternOptions.ignoresCase, ["STRAßE", "Straße", "\u{17F}traße"], ["STRASSE"]),
    ("[^a-c]", .ignoresCase, ["d"], ["A", "b"]), ("\\u212a", .ignoresCase, ["k", "K"], ["l"]),
    ("^b$", .multiline, ["a\nb\nc", "b"], ["ab"]), ("^a.c$", .dotMatchesAll, ["a\nc"], ["ac"]),
  ])
  func `flags change what matches`(
    source: String, options: PatternOptions, yes: [String], no: [String]
  ) throws {
    let pattern = try Pattern(source, options)
    for text in yes { #expect(isFound(pattern, text) == true, "\(source) in \(text)") }
    for text in no { #expect(isFound(pattern, text) == false, "\(source) in \(text)") }
    let plain = try Pattern(source)
    #expect(isFound(plain, yes[0]) == false || isFound(plain, no[0]) == true)
  }

  @Test func `I-Regexp is a subset with rules of its own`() throws {
    var steps = 10_000
    #expect(try Pattern.iRegexp("a.c").matchesWhole("a\u{2028}c", steps: &steps) == true)
    #expect(try Pattern.iRegexp("a.c").matchesWhole("a\rc", steps: &steps) == false)
    #expect(try Pattern.iRegexp("b").matchesWhole("abc", steps: &steps) == false)
    #expect(try Pattern.iRegexp("[-a-c\\p{Nd}]+").matchesWhole("a-1", steps: &steps) == true)
    #expect(try Pattern.iRegexp("^a$").matchesWhole("a", steps: &steps) == true)
    #expect(try Pattern.iRegexp("^b|c$").isFound(in: "abcd", steps: &steps) == false)
    #expect(try Pattern.iRegexp("[$^]\\^").matchesWhole("$^", steps: &steps) == true)
    for source in ["\\d", "(?:a)", "a*?", "\\1", "[[:alpha:]]", "\\p{Greek}", "[]", "\\u0041"] {
      #expect(throws: PatternError.self, "\(source)") { try Pattern.iRegexp(source) }
    }
  }

  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(x+x+)+y", "(?=(a+)+$)b"])
  func `what explodes elsewhere takes time in proportion`(source: String) throws {
    let pattern = try Pattern(source)
    let text = String(repeating: "a", count: 2000) + String(repeating: "x", count: 200) + "!"
    var steps = 40_000_000
    #expect(pattern.isFound(in: text, steps: &steps) == false)
    #expect(pattern.isLinear)
  }

  @Test func `what refers back is cut off`() throws {
    let pattern = try Pattern("^(?:(a+)+)+\\1!$")
    var steps = 100_000
    #expect(pattern.isFound(in: String(repeating: "a", count: 60), steps: &steps) == nil)
    #expect(steps == 0)
    #expect(!pattern.isLinear)
  }

  @Test(arguments: [
    "(a{1000}){1000}", "a{1000000000}", "(?:){99999999999999999999}(((a{99}){99}){99}){99}",
    String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000),
    String(repeating: "a", count: 1_000_000),
  ])
  func `what is too large is refused`(source: String) {
    #expect(throws: PatternError.self) { try Pattern(source) }
  }

  @Test func `long texts need no deep stack`() throws {
    let text = String(repeating: "ab", count: 200_000)
    var steps = 10_000_000
    #expect(try Pattern("^(?:a|b|c)*$").isFound(in: text, steps: &steps) == true)
    #expect(try Pattern("(?:(?:a|b)*)*d").isFound(in: text, steps: &steps) != true)
  }

  private func isFound(_ pattern: Pattern, _ text: String) -> Bool? {
    var steps = 100_000
    return pattern.isFound(in: text, steps: &steps)
  }
}
