import Foundation
import TestSupport
import Testing

/// Each folder of `Fixtures` has a `template.yaml`, a `cases.yaml` with what is asked for by name, and
/// `expected.txt` with what comes of it.
@Suite struct FixtureTests {
  static let folders =
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures().path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test(arguments: folders)
  func `cases come out as they should`(folder: String) throws {
    let fixture = try Fixture(fixtures().appendingPathComponent(folder))
    try expectGolden(fixture.text, fixture.folder.appendingPathComponent("expected.txt"))
  }

  @Test func `there are fixtures`() { #expect(Self.folders.count > 10) }
}
