import Foundation
import TestSupport
import Testing

/// A contributor's day, with the command and with Git, as they would type it.
@Suite struct ContributorTests {
  private static let catalog = fixtures().appendingPathComponent("changing")

  /// A repository that others have begun.
  private func origin() throws -> GitFolder {
    let origin = try GitFolder()
    try origin.copy(Self.catalog, to: "catalog")
    try origin.commit("Begin")
    return origin
  }

  @Test func `a contributor does what is theirs to do, and is kept from the rest`() throws {
    let origin = try origin()
    let clone = try GitFolder(cloning: origin)
    try clone.git("switch", "--quiet", "--create", "greeting")

    // A new template, with a slip in it.
    #expect(try clone.serai("new template greeting --author grace").status == 0)
    #expect(try clone.serai(gate).status == 0)
    let template = "catalog/templates/greeting/1.0.0/template.yaml"
    let written = try clone.read(template)
    try clone.write(
      written.replacingOccurrences(of: "category: custom", with: "category: costum"), to: template)
    let refused = try clone.serai(gate)
    #expect(refused.status == 1)
    #expect(refused.output.contains("error[value-not-allowed]"))
    #expect(try clone.serai("publish greeting").status == 1)
    #expect(try clone.serai("validate catalog --fix").status == 0)
    #expect(try clone.read(template) == written)

    // It is published, and another's template is rated.
    let published = try clone.serai("publish greeting --as-of 2026-11-01")
    #expect(published.status == 0)
    #expect(published.output.contains("greeting@1.0.0 is ready. Next:"))
    #expect(try clone.read(template).contains("updatedAt: \"2026-11-01\""))
    #expect(
      try clone.read("catalog/templates/greeting/metadata.yaml")
        == "owners:\n  - grace\nstatus: published\n")
    #expect(try clone.serai("rate old 4 --user grace --as-of 2026-11-01").status == 0)
    #expect(
      try clone.read("catalog/ratings/old/grace.yaml")
        == "score: 4\nversion: 1.0.0\ndate: 2026-11-01\n")
    try clone.commit("Add a greeting")
    let accepted = try clone.serai(gate)
    #expect(accepted.status == 0, "\(accepted.text)")

    // What is published stays, also for its owner.
    let again = try clone.serai("publish greeting")
    #expect(again.errors.contains("error[already-published]"))

    // What is not theirs to do.
    try expectRefusal("changed-published-version", in: clone) {
      let other = "catalog/templates/old/1.0.0/template.yaml"
      try clone.write(
        try clone.read(other).replacingOccurrences(of: "template: Hello.", with: "template: Hi."),
        to: other)
    }
    try expectRefusal("own-rating", in: clone) {
      try clone.write(
        "score: 5\nversion: 1.0.0\ndate: 2026-11-01\n", to: "catalog/ratings/greeting/grace.yaml")
    }
    try expectRefusal("not-an-owner", in: clone) {
      try clone.write(
        "owners: [ada, grace]\nstatus: published\n", to: "catalog/templates/old/metadata.yaml")
    }
    try expectRefusal("not-a-maintainer", in: clone) {
      let settings = try clone.read("catalog/serai.yaml")
      try clone.write(
        settings.replacingOccurrences(of: "maintainers: [ada]", with: "maintainers: [ada, grace]"),
        to: "catalog/serai.yaml")
    }
    try expectRefusal("foreign-file", in: clone) {
      try clone.write(
        "score: 5\nversion: 1.0.0\ndate: 2026-11-01\n", to: "catalog/ratings/child/linus.yaml")
    }
    try expectRefusal("self-verified", in: clone) {
      try clone.write(
        "handle: grace\ndisplayName: Grace Hopper\nverified: true\n",
        to: "catalog/authors/grace.yaml")
    }
    // Rights that a change turns off are the change's undoing all the same.
    try expectRefusal("not-an-owner", in: clone) {
      try clone.write(
        try clone.read("catalog/serai.yaml")
          + "validation:\n  severities: {not-an-owner: off, not-a-maintainer: off}\n",
        to: "catalog/serai.yaml")
      try clone.write(
        "owners: [grace]\nstatus: published\n", to: "catalog/templates/old/metadata.yaml")
    }
  }

  private let gate = "validate catalog --since origin/main --actor grace --as-of 2026-11-01"

  /// A change is refused by a rule, and taken back.
  private func expectRefusal(
    _ rule: String, in clone: GitFolder, _ change: () throws -> Void
  ) throws {
    try change()
    let run = try clone.serai(gate)
    #expect(run.status == 1)
    #expect(run.output.contains("error[\(rule)]"), "\(run.output)")
    try clone.git("checkout", "--quiet", "--", ".")
    try clone.git("clean", "--quiet", "--force", "-d")
  }

  @Test func `an owner goes on: a version, a yank, a deprecation, a collection`() throws {
    let clone = try GitFolder(cloning: try origin())
    let day = "--as-of 2026-11-01"
    #expect(try clone.serai("new version old --bump minor \(day)").status == 0)
    let template = "catalog/templates/old/1.1.0/template.yaml"
    try clone.write(
      try clone.read(template).replacingOccurrences(of: "template: Hello.", with: "template: Hi."),
      to: template)
    let published = try clone.serai("publish old \(day)")
    #expect(published.status == 0, "\(published.text)")
    #expect(published.output.contains("1.0.0 → 1.1.0 is a minor bump"))
    #expect(try clone.serai("yank old@1.0.0 --reason Rude. \(day)").status == 0)
    #expect(
      try clone.read("catalog/templates/old/metadata.yaml").contains("yankedVersions"))
    #expect(try clone.serai("collect first base --note Basics \(day)").status == 0)
    #expect(try clone.serai("collect first base \(day)").status == 1)
    #expect(try clone.serai("deprecate old --reason Old. --replaced-by child \(day)").status == 0)
    try expectGolden(
      try clone.read("catalog/templates/old/metadata.yaml") + "---\n"
        + clone.read("catalog/collections/first.yaml"),
      fixtures().appendingPathComponent("owner.golden"))
    try clone.commit("Go on")
    let run = try clone.serai("validate catalog --since origin/main --actor ada \(day)")
    #expect(run.status == 0, "\(run.text)")
  }

  @Test func `what would break something is not written`() throws {
    let clone = try GitFolder(cloning: try origin())
    let run = try clone.serai("rate old 5 --user ada")
    #expect(run.status == 1)
    #expect(run.errors.contains("error[own-rating]"))
    #expect(run.errors.contains("Nothing was written."))
    #expect(try clone.git("status", "--porcelain").isEmpty)
  }
}
