import Foundation
import TestSupport
import Testing

/// `serai validate --since`, on repositories made of the catalog in `Fixtures/changing`.
@Suite struct SinceTests {
  private static let catalog = fixtures().appendingPathComponent("changing")

  private func repository() throws -> GitFolder {
    let repository = try GitFolder()
    try repository.copy(Self.catalog, to: "catalog")
    try repository.commit("Begin")
    return repository
  }

  private func found(_ run: CommandRun) -> [String] {
    run.output.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("error[") || $0.hasPrefix("warning[") }
  }

  @Test func `nothing has changed, nothing is checked`() throws {
    let repository = try repository()
    try repository.write(
      "owners: [nobody]\nstatus: published\n", to: "catalog/templates/old/metadata.yaml")
    try repository.commit("Break something")
    #expect(try repository.serai("validate catalog").status == 1)
    let run = try repository.serai("validate catalog --since HEAD")
    #expect(run.status == 0)
    #expect(run.output == "No problems found.\n")
  }

  @Test func `what is not committed counts, and so does what Git has not seen`() throws {
    let repository = try repository()
    try repository.write(
      "owners: [nobody]\nstatus: draft\n", to: "catalog/templates/base/metadata.yaml")
    try repository.write("nobody", to: "catalog/templates/new/metadata.yaml")
    let run = try repository.serai("validate catalog --since HEAD")
    #expect(run.output.contains("There is no author 'nobody'"))
    #expect(run.output.contains("templates/new/metadata.yaml"))
  }

  @Test func `templates that build on a changed one are checked`() throws {
    let repository = try repository()
    try repository.write(
      "owners: [ada]\nstatus: draft\n", to: "catalog/templates/base/metadata.yaml")
    let run = try repository.serai("validate catalog --since HEAD")
    #expect(found(run).contains { $0.contains("base") })
    #expect(run.output.contains("--> templates/child/1.0.0/template.yaml"))
  }

  @Test func `what has not changed is not read again`() throws {
    let repository = try repository()
    try repository.write("Help.\n", to: "catalog/templates/child/README.md")
    let first = try repository.serai("validate catalog --since HEAD")
    // Git takes the file for unchanged, so that only reading it would show what was done to it.
    let file = "catalog/templates/old/1.0.0/template.yaml"
    try repository.git("update-index", "--assume-unchanged", file)
    try repository.write("no: template\n", to: file)
    let second = try repository.serai("validate catalog --since HEAD")
    #expect(second.output == first.output)
    #expect(try repository.serai("validate catalog").output.contains(file.dropFirst(8)))
  }

  @Test(arguments: [
    "templates/evil", "templates/child/evil", "evil", "authors/evil.yaml", "a/b/evil",
  ])
  func `a link is found wherever it lies`(path: String) throws {
    let repository = try repository()
    try repository.write("Help.\n", to: "catalog/templates/child/README.md")
    _ = try repository.serai("validate catalog --since HEAD")
    try repository.link("catalog/" + path, to: "/etc")
    for _ in 0..<2 {
      let run = try repository.serai("validate catalog --since HEAD")
      #expect(run.status == 1)
      #expect(
        run.output.contains("error[symbolic-link]: '\(path)' is a symbolic link"), "\(run.output)")
      #expect(!run.output.contains("colliding-path"))
    }
  }

  @Test func `a branch is compared with where it began`() throws {
    let repository = try repository()
    try repository.git("checkout", "--quiet", "-b", "work")
    try repository.write("Help.\n", to: "catalog/templates/child/README.md")
    try repository.commit("Work")
    try repository.git("checkout", "--quiet", "main")
    try repository.write(
      "owners: [nobody]\nstatus: published\n", to: "catalog/templates/old/metadata.yaml")
    try repository.commit("Meanwhile")
    try repository.git("checkout", "--quiet", "--detach", "work")
    let run = try repository.serai("validate catalog --since main --actor ada")
    #expect(found(run) == [])
  }

  @Test func `a shallow clone is checked too, and says what it lacks`() throws {
    let origin = try repository()
    try origin.commit("Second")
    try origin.git("checkout", "--quiet", "-b", "work")
    try origin.write("score: 9\n", to: "catalog/ratings/child/grace.yaml")
    try origin.commit("Rate")
    let clone = try GitFolder(cloning: origin, "--depth", "1", "--branch", "work")
    let unknown = try clone.serai("validate catalog --since origin/main")
    #expect(unknown.status == 1)
    #expect(unknown.output.contains("error[git-history]: There is no revision 'origin/main'"))
    #expect(unknown.output.contains("The clone is shallow"))
    try clone.git("fetch", "--quiet", "--depth", "1", "origin", "main")
    let run = try clone.serai("validate catalog --since FETCH_HEAD --actor grace")
    #expect(run.output.contains("--> ratings/child/grace.yaml"))
    #expect(run.status == 1)
  }

  @Test(arguments: ["--version", "-", "HEAD~99", "no such thing", ":/", "main..HEAD"])
  func `what is no revision is refused`(name: String) throws {
    let repository = try repository()
    let word = name.replacingOccurrences(of: " ", with: "-")
    let run = try repository.serai("validate catalog --since=\(word)")
    #expect(run.status == 1)
    #expect(run.output.contains("error[git-history]"))
  }

  @Test func `a folder outside any repository is refused`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-none-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Self.catalog, to: folder)
    let run = try CommandRun("validate . --since HEAD", in: folder)
    #expect(run.status == 1)
    #expect(run.output.contains("is in no Git repository"))
  }

  @Test func `a renamed template is a removed and a new one`() throws {
    let repository = try repository()
    try repository.git("mv", "catalog/templates/old", "catalog/templates/older")
    let run = try repository.serai("validate catalog --since HEAD --actor ada")
    #expect(run.output.contains("error[changed-published-version]"))
    #expect(run.output.contains("'old@1.0.0' was removed"))
  }

  @Test func `an actor without a base is a wrong usage`() throws {
    #expect(try repository().serai("validate catalog --actor ada").status == 2)
  }

  /// Whatever is changed, `--since` says of what it checks what a full run says, and misses nothing that
  /// the change has made wrong.
  @Test func `the verdict is that of a full run`() throws {
    let repository = try repository()
    let before = Set(places(try repository.serai("validate catalog --format json")))
    var generator = SeededGenerator(seed: 7)
    var count = 0
    for _ in 0..<16 {
      for _ in 0...generator.next(3) { try change(repository, &generator) }
      let full = Set(places(try repository.serai("validate catalog --format json")))
      let partial = Set(places(try repository.serai("validate catalog --since HEAD --format json")))
      let ofChange = [
        "changed-published-version", "author-not-first-owner", "version-goes-backwards",
      ]
      let ordinary = partial.filter { place in !ofChange.contains { place.hasPrefix($0) } }
      #expect(ordinary.isSubset(of: full), "\(ordinary.subtracting(full))")
      let made = full.subtracting(before)
      #expect(made.isSubset(of: partial), "\(made.subtracting(partial))")
      count += made.count
      try repository.git("clean", "--quiet", "--force", "-d")
      try repository.git("checkout", "--quiet", "--", ".")
    }
    #expect(count > 20)
  }

  /// `id file: summary` of each diagnostic.
  private func places(_ run: CommandRun) -> [String] {
    let data = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return ((data?["diagnostics"] as? [[String: Any]]) ?? []).map { diagnostic in
      let location = diagnostic["location"] as? [String: Any]
      return "\(diagnostic["id"] ?? "") \(location?["file"] ?? ""): \(diagnostic["summary"] ?? "")"
    }
  }

  private func change(_ repository: GitFolder, _ generator: inout SeededGenerator) throws {
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: repository.folder.appendingPathComponent("catalog").path
    ).filter { $0.hasSuffix(".yaml") }.sorted()
    let file = "catalog/" + files[generator.next(files.count)]
    let text = try repository.read(file)
    switch generator.next(6) {
    case 0: try repository.remove(file)
    case 1: try repository.write(text + "unknown: key\n", to: file)
    case 2:
      try repository.write(text.replacingOccurrences(of: "ada", with: "nobody"), to: file)
    case 3:
      try repository.write(text.replacingOccurrences(of: "1.0.0", with: "1.9.0"), to: file)
    case 4:
      try repository.write(text.replacingOccurrences(of: "published", with: "draft"), to: file)
    default:
      try repository.write(text.replacingOccurrences(of: "hello", with: "hallo"), to: file)
    }
  }
}
