import Comparison
import Decoding
import Diagnostics
import Foundation
import SemanticVersions
import TestSupport
import Testing
import Values

/// Each `Fixtures/<situation>` has two versions and `expected.txt`, what is said of them.
@Suite struct TemplateComparisonTests {
  @Test(arguments: Situation.names)
  func `what changed is said as expected`(name: String) throws {
    let text = try Situation(name).comparison.lines(of: "sample").text
    try expectGolden(
      text, Situation.folder.appendingPathComponent(name).appendingPathComponent("expected.txt"))
  }

  @Test func `there are situations`() { #expect(Situation.names.count > 25) }

  @Test(arguments: Situation.names)
  func `a version does not differ from itself`(name: String) throws {
    let situation = try Situation(name)
    for version in [situation.before, situation.after] {
      #expect(TemplateComparison(before: version, after: version).changes.isEmpty)
    }
  }

  @Test(arguments: Situation.names)
  func `what one way removes, the other way adds`(name: String) throws {
    let situation = try Situation(name)
    let there = situation.comparison.changes
    let back = TemplateComparison(before: situation.after, after: situation.before).changes
    #expect(paths(there, .removed) == paths(back, .added))
    #expect(paths(there, .added) == paths(back, .removed))
    #expect(there.count { $0.kind == .renamed } == back.count { $0.kind == .renamed })
  }

  /// Both ways can be breaking, neither way breaking, but what is new cannot be missed.
  @Test(arguments: Situation.names)
  func `a removed parameter, state or transition is breaking, an added state never`(
    name: String
  ) throws {
    for change in try Situation(name).comparison.changes where change.path.isItem {
      let list = change.path.keys
      if change.kind == .removed, list.count == 1,
        ["parameters", "stateTemplates", "transitionTemplates"].contains(list[0])
      {
        #expect(change.impact == .breaking, "\(change.path)")
      }
      if change.kind == .added, list == ["stateTemplates"] {
        #expect(change.impact == .feature, "\(change.path)")
      }
    }
  }

  @Test func `paths lead to what changed`() throws {
    let situation = try Situation("messages")
    let value = situation.after.written
    for change in situation.comparison.changes where change.kind == .changed {
      #expect(value[change.path.place] == change.after, "\(change.path)")
    }
    let path = try #require(
      situation.comparison.changes.first { $0.kind == .changed && $0.impact == .fix }?.path)
    #expect(path.description == "$.stateTemplates[greet].messageTemplates[first].template")
    #expect(path.place.description == "stateTemplates[0].messageTemplates[1].template")
  }

  @Test(arguments: [
    ("1.2.3", "1.2.3", VersionBump.none), ("1.2.3", "1.2.2", .none), ("1.2.3", "1.2.4", .patch),
    ("1.2.3", "1.3.0", .minor), ("1.2.3", "2.0.0", .major), ("1.3.0-a", "1.3.0", .prerelease),
    ("1.2.3", "1.3.0-a", .minor), ("1.2.3+a", "1.2.3+b", .none),
    ("18446744073709551616.0.0", "18446744073709551617.0.0", .major),
  ])
  func `a bump is told from the numbers`(before: String, after: String, bump: VersionBump) throws {
    let versions = (
      try #require(SemanticVersion(before)), try #require(SemanticVersion(after))
    )
    #expect(VersionBump(from: versions.0, to: versions.1) == bump)
  }

  private func paths(_ changes: [TemplateChange], _ kind: ChangeKind) -> Set<String> {
    Set(changes.filter { $0.kind == kind }.map { "\($0.path)" })
  }
}
