import SemanticVersions
import Testing

private func version(_ text: String) throws -> SemanticVersion {
  try #require(SemanticVersion(text), "\(text)")
}

private func range(_ text: String) throws -> VersionRange {
  try #require(VersionRange(text), "\(text)")
}

@Test func `precedence is that of the specification`() throws {
  let order = [
    "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
    "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "2.0.0",
    "9007199254740992.0.0", "9007199254740993.0.0", "18446744073709551615.0.0",
    "18446744073709551616.0.0", "100000000000000000000000.0.0",
  ]
  let versions = try order.map(version)
  #expect(versions.shuffled().sorted().map { $0.description } == order)
}

@Test(arguments: ["1", "1.2", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+", "v1.2.3", "1.2.3 ", ""])
func `not a version`(text: String) {
  #expect(SemanticVersion(text) == nil)
}

@Test func `npm lets pass a v and white space, but no large numbers`() {
  #expect(SemanticVersion(npm: " v1.2.3-beta+1\n")?.description == "1.2.3-beta+1")
  #expect(SemanticVersion(npm: "9007199254740991.0.0") != nil)
  #expect(SemanticVersion(npm: "9007199254740992.0.0") == nil)
  #expect(SemanticVersion(npm: "=1.2.3") == nil)
  #expect(SemanticVersion(String(repeating: "1", count: 253) + ".0.0") == nil)
}

@Test func `large numbers go up by one too`() throws {
  #expect(
    try version("18446744073709551615.9.9").incremented(to: .major)?.description
      == "18446744073709551616.0.0")
  #expect(
    try version("0.99999999999999999999.0").incremented(to: .minor)?.description
      == "0.100000000000000000000.0")
}

@Test func `a prerelease that cannot be is none`() throws {
  let version = try version("1.2.3-dev")
  #expect(version.incremented(to: .prerelease, identifier: "b!") == nil)
  #expect(version.incremented(to: .prerelease, identifier: "b..c") == nil)
  #expect(version.incremented(to: .prerelease, from: .unnumbered) == nil)
  #expect(version.incremented(to: .prerelease, identifier: "dev", from: .unnumbered) == nil)
  #expect(try #require(version.incremented(to: .release)).incremented(to: .release) == nil)
}

@Test func `an identifier of several words is one name`() throws {
  func next(
    _ text: String, _ identifier: String, from start: SemanticVersion.PrereleaseStart = .zero
  ) throws -> String? {
    try version(text).incremented(to: .prerelease, identifier: identifier, from: start)?.description
  }
  #expect(try next("1.0.0-beta.eu.4", "beta.eu") == "1.0.0-beta.eu.5")
  #expect(try next("1.0.0-beta.eu.4", "beta") == "1.0.0-beta.0")
  #expect(try next("1.0.0-beta.eu", "beta.eu", from: .one) == "1.0.0-beta.eu.1")
  #expect(try next("1.0.0", "beta", from: .unnumbered) == "1.0.1-beta")
}

@Test func `a version is truncated to a part`() throws {
  let version = try version("4.5.6-rc.2+build")
  let parts = SemanticVersion.Release.allCases.map { version.truncated(to: $0).description }
  #expect(
    parts == ["4.0.0", "4.5.0", "4.5.6"] + Array(repeating: "4.5.6-rc.2", count: 4) + ["4.5.6"])
}

@Test func `the highest of some versions that is in a range`() throws {
  let versions = try ["1.2.0", "1.10.0", "1.9.0", "2.0.0", "1.11.0-beta"].map(version)
  #expect(try range("^1.2.0").highest(of: versions) == version("1.10.0"))
  #expect(try range("^3.0.0").highest(of: versions) == nil)
  #expect(try range("=1.2.0").exact == version("1.2.0"))
  #expect(try range("1.2").exact == nil)
}

@Test(arguments: [
  "1.2-beta", "1.x.5", "~", ">", "1.2.3 -2.0.0", "^9007199254740991.0.0", "1 2 latest", "==1.2.3",
  "> = 1.0.0", ">=1.0.0<2.0.0", "1.0.0 - 2.0.0 - 3.0.0", "1.2.3+", "v v1.2.3",
])
func `not a range`(text: String) {
  #expect(VersionRange(text) == nil)
}

@Test func `what npm lets pass in a range`() throws {
  let forms = [
    ("~> 1.2", ">=1.2.0 <1.3.0-0"), ("~ > 1", ">=1.0.0 <2.0.0-0"), ("< =1.2.3", "<=1.2.3"),
    ("=v1.2.3", "1.2.3"), ("==1.2", ">=1.2.0 <1.3.0-0"), ("^x.2.3", "*"), ("||", "*"),
    ("1.2.3+b.1 - 2.0.0+b", ">=1.2.3 <=2.0.0"), ("1.x.x-beta", ">=1.0.0 <2.0.0-0"),
    ("^9007199254740990.1", ">=9007199254740990.1.0 <9007199254740991.0.0-0"),
    ("<0.0.0-0 || 1.0.0 1.0.0", "1.0.0"), ("\t>=0.0.0 \n", "*"),
  ]
  for (text, bounds) in forms { #expect(try range(text).normalized == bounds, "\(text)") }
}

@Test(arguments: [
  "1.0.0-b >=1.0.0-a >=0.5.0", "1.0.0-b >=0.5.0", ">=1.0.0 <=1.0.0", "*", "<0.1.0-0",
])
func `a range is inside itself and meets itself`(text: String) throws {
  #expect(try range(text).isSubset(of: range(text)))
  #expect(try range(text).intersects(range(text)))
}

@Test func `hostile ranges end early`() throws {
  #expect(VersionRange(String(repeating: "1||", count: 100_000)) == nil)
  let wide = (0..<300).map { ">=\($0).0.0" }.joined(separator: " ")
  let many = (0..<300).map { "\($0).x" }.joined(separator: "||")
  #expect(try range(wide).intersects(range(many)))
  #expect(try !range(many).isSubset(of: range(wide)))
}
