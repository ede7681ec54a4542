import Foundation
import Testing

@testable import SemanticVersions

@Suite struct VersionTests {
  @Test func `precedence is that of the specification`() {
    let order = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
      "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "2.0.0",
    ]
    let versions = order.compactMap(SemanticVersion.init)
    #expect(versions.count == order.count)
    #expect(versions.shuffled().sorted().map(\.description) == order)
  }

  @Test(arguments: ["1", "1.2", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+", "v1.2.3", "1.2.3 ", ""])
  func `not a version`(text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test(arguments: [
    ("^1.2.0", "1.9.9", true), ("^1.2.0", "2.0.0", false), ("^0.2.3", "0.3.0", false),
    ("~1.2", "1.2.9", true), ("~1.2", "1.3.0", false), ("1.x || >=3.0.0", "3.1.0", true),
    ("1.2 - 2.3", "2.3.9", true), (">=1.0.0 <2.0.0", "2.0.0-beta", false), ("*", "0.0.1", true),
    ("^1.2.0", "1.3.0-beta.1", false), ("^1.3.0-beta.0", "1.3.0-beta.1", true),
    ("=1.0.0", "1.0.0", true),
  ])
  func `ranges hold what npm says`(range: String, version: String, isInside: Bool) throws {
    let parsed = try #require(VersionRange(range))
    #expect(try parsed.contains(#require(SemanticVersion(version))) == isInside)
  }

  @Test(.enabled(if: suites != nil, "SERAI_SUITES names no folder"))
  func `the versions of semver.org`() throws {
    let file = URL(fileURLWithPath: suites ?? "").appendingPathComponent("semver-org.json")
    let cases = try JSONDecoder().decode([String: [String]].self, from: Data(contentsOf: file))
    // Numbers above 2^53 − 1 are npm's to refuse, and ours.
    for text in cases["valid"] ?? [] where !text.contains("99999999999999999") {
      #expect(SemanticVersion(text)?.description == text)
    }
    for text in cases["invalid"] ?? [] { #expect(SemanticVersion(text) == nil, "\(text)") }
  }
}

private let suites = ProcessInfo.processInfo.environment["SERAI_SUITES"]
