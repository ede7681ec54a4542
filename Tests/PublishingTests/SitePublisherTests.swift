import Caching
import Foundation
import Testing

@testable import Publishing

@Suite struct SitePublisherTests {
  @Test func `a site is written, and written again without touching a file`() throws {
    try withFolder { folder in
      #expect(try publish(["index.html": "a", "x/y.html": "b"], to: folder).written == 2)
      let before = try modified(folder + "/x/y.html")
      let state = try modified(folder + "/.serai")
      let report = try publish(["index.html": "a", "x/y.html": "b"], to: folder)
      #expect(report == PublishingReport(written: 0, unchanged: 2, removed: 0))
      #expect(try modified(folder + "/x/y.html") == before)
      #expect(try modified(folder + "/.serai") == state)
    }
  }

  @Test func `files that are as they were put in place are kept`() throws {
    try withFolder { folder in
      let kept = try publishAndRemember(["a/b.html": "1", "c.html": "2"], to: folder)
      let publisher = try SitePublisher(output: folder)
      #expect(try publisher.keep(kept))
      #expect(
        try publisher.commit() == PublishingReport(written: 0, unchanged: 2, removed: 0))
      #expect(contents(folder) == ["a/b.html": "1", "c.html": "2"])
    }
  }

  @Test(arguments: ["changed", "replaced", "removed", "a link"])
  func `none is kept where one was touched`(how: String) throws {
    try withFolder { folder in
      let kept = try publishAndRemember(["a/b.html": "1", "c.html": "2"], to: folder)
      let file = folder + "/c.html"
      switch how {
      case "changed": try Data("3".utf8).write(to: URL(fileURLWithPath: file), options: [])
      case "replaced": try Data("2".utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
      case "removed": try FileManager.default.removeItem(atPath: file)
      default:
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.createSymbolicLink(
          atPath: file, withDestinationPath: folder + "/a/b.html")
      }
      let publisher = try SitePublisher(output: folder)
      #expect(try publisher.keep(kept) == false)
      try publisher.stage("a/b.html", Array("1".utf8))
      try publisher.stage("c.html", Array("2".utf8))
      _ = try publisher.commit()
      #expect(contents(folder) == ["a/b.html": "1", "c.html": "2"])
    }
  }

  @Test func `what Serai has not published is never kept`() throws {
    try withFolder { folder in
      _ = try publish(["a.html": "1"], to: folder)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/CNAME"))
      let publisher = try SitePublisher(output: folder)
      for path in ["CNAME", "../outside", ".serai/manifest", "/etc/passwd"] {
        let files = try #require(publisher.published(["a.html"])).map {
          PublishedFile(path: PackedBytes(Array(path.utf8)), signature: $0.signature)
        }
        #expect(try publisher.keep(files) == false)
      }
      try publisher.discard()
    }
  }

  @Test func `what is kept cannot be made as well`() throws {
    try withFolder { folder in
      let kept = try publishAndRemember(["a.html": "1"], to: folder)
      let publisher = try SitePublisher(output: folder)
      try publisher.stage("a.html", Array("1".utf8))
      #expect(throws: PublishingError.self) { try publisher.keep(kept) }
    }
  }

  private func publishAndRemember(
    _ files: [String: String], to folder: String
  ) throws -> [PublishedFile] {
    let publisher = try SitePublisher(output: folder)
    for (path, text) in files { try publisher.stage(path, Array(text.utf8)) }
    _ = try publisher.commit()
    return try #require(publisher.published(files.keys.sorted()))
  }

  @Test func `files that are no longer made are removed with their empty folders`() throws {
    try withFolder { folder in
      _ = try publish(["a/b/c.html": "1", "d.html": "2"], to: folder)
      let report = try publish(["d.html": "3"], to: folder)
      #expect(report == PublishingReport(written: 1, unchanged: 0, removed: 1))
      #expect(contents(folder) == ["d.html": "3"])
    }
  }

  @Test func `files of others are neither removed nor overwritten`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/a", withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/a/CNAME"))
      _ = try publish(["a/b.html": "1"], to: folder)
      _ = try publish(["c.html": "1"], to: folder)
      #expect(contents(folder) == ["a/CNAME": "mine", "c.html": "1"])
      #expect(throws: PublishingError.self) { try publish(["a/CNAME": "theirs"], to: folder) }
      #expect(contents(folder) == ["a/CNAME": "mine", "c.html": "1"])
    }
  }

  @Test func `a build that is cut short before the commit leaves the site as it was`() throws {
    try withFolder { folder in
      _ = try publish(["index.html": "old"], to: folder)
      var publisher: SitePublisher? = try SitePublisher(output: folder)
      try publisher?.stage("index.html", Array("new".utf8))
      publisher = nil
      #expect(contents(folder) == ["index.html": "old"])
      #expect(try publish(["index.html": "newer"], to: folder).written == 1)
      #expect(contents(folder) == ["index.html": "newer"])
    }
  }

  @Test func `a commit that is cut short is finished when the folder is opened again`() throws {
    try withFolder { folder in
      _ = try publish(["a.html": "old", "b.html": "old"], to: folder)
      var publisher: SitePublisher? = try SitePublisher(output: folder)
      try publisher?.stage("a.html", Array("new".utf8))
      publisher = nil
      // What the commit writes down first; then the power fails.
      try Data("serai 1\na.html\n".utf8).write(to: URL(fileURLWithPath: folder + "/.serai/commit"))
      publisher = try SitePublisher(output: folder)
      #expect(contents(folder) == ["a.html": "new"])
    }
  }

  @Test(arguments: ["../a", "/a", "a/../b", "", "a//b", ".serai/manifest", "a\u{0}b", "a\nb"])
  func `a path that leads elsewhere is refused`(path: String) throws {
    try withFolder { folder in
      let publisher = try SitePublisher(output: folder)
      #expect(throws: PublishingError.self) { try publisher.stage(path, []) }
    }
  }

  @Test func `two builds at once are refused`() throws {
    try withFolder { folder in
      let first = try SitePublisher(output: folder)
      #expect(throws: PublishingError.self) { try SitePublisher(output: folder) }
      try first.discard()
    }
  }

  @Test func `a manifest that somebody has changed removes nothing outside the folder`() throws {
    try withFolder { folder in
      _ = try publish(["site/a.html": "1"], to: folder + "/public")
      try Data("keep".utf8).write(to: URL(fileURLWithPath: folder + "/keep.txt"))
      try Data("serai 1\n../keep.txt\n".utf8).write(
        to: URL(fileURLWithPath: folder + "/public/.serai/manifest"))
      _ = try publish(["b.html": "2"], to: folder + "/public")
      #expect(FileManager.default.fileExists(atPath: folder + "/keep.txt"))
    }
  }
}

private func publish(_ files: [String: String], to folder: String) throws -> PublishingReport {
  let publisher = try SitePublisher(output: folder)
  for (path, text) in files { try publisher.stage(path, Array(text.utf8)) }
  return try publisher.commit()
}

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("serai-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

/// The files below a folder, without Serai's own.
private func contents(_ folder: String) -> [String: String] {
  var files: [String: String] = [:]
  for path in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
  where !path.hasPrefix(".serai") {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
    if !isFolder.boolValue {
      files[path] = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
    }
  }
  return files
}

private func modified(_ path: String) throws -> Date? {
  try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
}
