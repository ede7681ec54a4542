import Decoding
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing
import Validation

@Suite struct BrokenContributionTests {
  private static let folder = fixtures().appendingPathComponent("broken")
  private static let cases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0 != "base" && $0 != "README.md" }.sorted()

  @Test func `the catalog that they are made to has no problems`() throws {
    #expect(try lines(of: try files(in: "base")) == [])
    #expect(Self.cases.count >= 200)
  }

  @Test(arguments: cases)
  func `a contribution is told everything, and nothing else`(name: String) throws {
    var catalog = try files(in: "base")
    for (path, bytes) in try files(in: name) { catalog[path] = bytes }
    let removed = catalog.removeValue(forKey: "removed.txt")
    catalog["expected.txt"] = nil
    for path in String(decoding: removed ?? [], as: UTF8.self).split(separator: "\n") {
      #expect(catalog.removeValue(forKey: String(path)) != nil, "\(path) is not there")
    }
    let found = try lines(of: catalog)
    #expect(!found.isEmpty)
    try expectGolden(
      found.map { $0 + "\n" }.joined(),
      Self.folder.appendingPathComponent(name).appendingPathComponent("expected.txt"))
  }

  private func lines(of files: [String: [UInt8]]) throws -> [String] {
    let asOf = try #require(CalendarDate("2026-03-01"))
    return try OpenedCatalog(.memory(files), asOf: asOf, workers: 1).check(workers: 1).map {
      let place: String
      if case .range(let range) = $0.location {
        place = "\(range.file):\(range.start.line):\(range.start.column)"
      } else {
        place = $0.location.file
      }
      return "\(place): \($0.severity.rawValue)[\($0.id)] \($0.summary)"
    }
  }

  private func files(in name: String) throws -> [String: [UInt8]] {
    let folder = Self.folder.appendingPathComponent(name)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { continue }
      files[path] = Array(data)
    }
    return files
  }
}
