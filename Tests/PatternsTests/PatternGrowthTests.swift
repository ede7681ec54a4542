import Testing

@testable import Patterns

@Suite struct PatternGrowthTests {
  @Test(arguments: [
    "^(a+)+$", "^(a*)*$", "(a|a)*b", "(a|aa)+$", "^(a|b|ab)*c$", "([a-z]+)*!", "(x+x+)+y",
    "^(([a-z])+.)+[A-Z]([a-z])+$", #"^(\w+\s?)*$"#, "(?=(a+)+$)x", "^((ab)*|(abab)*)*c$",
    "(a{1,3})*b",
  ])
  func `patterns with two ways around are exponential`(pattern: String) throws {
    #expect(try Pattern.growth(of: pattern) == .exponential)
  }

  @Test(arguments: [
    ("^abc$", 0), ("^[A-Z]{2}-[0-9]+$", 1), ("^[a-z0-9]+(-[a-z0-9]+)*$", 1), ("^a*a*a*$", 3),
    ("a*$", 2), ("^(a+)+", 0), (#"^\s*.*\s*x$"#, 3), (#"^\d{4}-\d{2}-\d{2}$"#, 0),
    (#"^(\d{1,3}\.){3}\d{1,3}$"#, 0), ("^([0-9]{4}-?)*$", 1), (#"^\S+@\S+\.\S+$"#, 2),
    ("^(ab|cd)*e$", 0), ("^(a|b)*c$", 1), (#"^(\w+\s)*$"#, 1), ("^(?:a{1,3}b)*$", 0),
    ("^(a?){3}b", 0),
  ])
  func `other patterns have a degree`(pattern: String, degree: Int) throws {
    #expect(try Pattern.growth(of: pattern) == .polynomial(degree: degree))
  }

  @Test func `patterns that are too large are not judged`() throws {
    #expect(try Pattern.growth(of: "^(\(String(repeating: "a|", count: 600))b)*$") == .unknown)
    #expect(try Pattern.growth(of: "^((a{1,60}){1,60}){1,60}$") == .unknown)
  }
}
