import Foundation
import Testing

/// `Scripts/test-incremental` makes many more changes; these show what people see.
@Suite struct IncrementalTests {
  @Test func `a build after one change is the clean one, and leaves the rest as it was`() throws {
    try withCatalog { folder in
      _ = try build("kept", in: folder)
      let again = try build("kept", in: folder)
      #expect(again.output.contains(" 0 files written"))
      let untouched = folder.appendingPathComponent("kept/templates/greet/index.html")
      let before = try modified(untouched)
      let template = folder.appendingPathComponent("catalog/templates/ask/1.0.0/template.yaml")
      let text = try String(contentsOf: template, encoding: .utf8)
      try text.replacingOccurrences(of: "Hello from ask", with: "Good morning")
        .write(to: template, atomically: true, encoding: .utf8)
      _ = try build("kept", in: folder)
      _ = try build("clean", "--no-cache", in: folder)
      #expect(try contents(folder, "kept") == contents(folder, "clean"))
      #expect(try modified(untouched) == before)
      let file = folder.appendingPathComponent("kept/templates/ask/index.html")
      let page = try Data(contentsOf: file)
      #expect(String(decoding: page, as: UTF8.self).contains("Good morning"))
    }
  }

  @Test func `what was changed in the site by hand is mended`() throws {
    try withCatalog { folder in
      _ = try build("kept", in: folder)
      let before = try contents(folder, "kept")
      let page = folder.appendingPathComponent("kept/templates/ask/index.html")
      try Data("mine".utf8).write(to: page)
      try FileManager.default.removeItem(
        at: folder.appendingPathComponent("kept/templates/greet/index.html"))
      _ = try build("kept", in: folder)
      #expect(try contents(folder, "kept") == before)
    }
  }

  @Test(arguments: ["flipped", "cut", "other"])
  func `a damaged cache is told, and everything is made anew`(how: String) throws {
    try withCatalog { folder in
      _ = try build("kept", in: folder)
      let before = try contents(folder, "kept")
      let caches = folder.appendingPathComponent(".git/cache/serai/builds")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: caches.path).first)
      let file = caches.appendingPathComponent(name).appendingPathComponent("index")
      var bytes = try Data(contentsOf: file)
      switch how {
      case "flipped": bytes[bytes.count / 2] ^= 1
      case "cut": bytes = bytes.prefix(bytes.count - 1)
      default: bytes = Data("something else".utf8)
      }
      try bytes.write(to: file)
      let run = try build("kept", in: folder)
      #expect(
        run.errors == "serai: What the last build kept is damaged, so everything is made anew.\n")
      #expect(try contents(folder, "kept") == before)
      #expect(try build("kept", in: folder).errors.isEmpty)
    }
  }

  @Test func `suggestions are counted, and told to programs`() throws {
    try withCatalog { folder in
      for _ in 1...2 {
        let run = try build("kept", in: folder)
        #expect(!run.output.contains("missing-examples"))
        #expect(run.output.contains("suggestions. 'serai validate' shows the suggestions.\n"))
      }
      let run = try build("kept", "--format json", in: folder)
      #expect(run.output.contains("missing-examples"))
    }
  }

  @Test func `without a cache nothing is kept`() throws {
    try withCatalog { folder in
      _ = try build("kept", "--no-cache", in: folder)
      let caches = folder.appendingPathComponent(".git/cache/serai/builds").path
      #expect(!FileManager.default.fileExists(atPath: caches))
    }
  }

  // MARK: - A small catalog

  private func build(
    _ output: String, _ more: String = "", in folder: URL
  ) throws -> CommandRun {
    let run = try CommandRun(
      "build --catalog catalog --output \(output) --as-of 2026-11-01 \(more)", in: folder,
      environment: ["SERAI_SITE_TEMPLATES": Self.theme])
    #expect(run.status == 0, "\(run.text)")
    return run
  }

  private static let theme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("site-templates").path

  private func withCatalog(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("serai-incremental-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = [
      "serai.yaml": "title: Two\ndescription: Two of them.\nbaseURL: https://two.example/\n",
      "categories.yaml":
        "categories:\n  - categoryId: data-processing\n    name: Data\n    description: Data.\n",
      "authors/ada.yaml": "handle: ada\ndisplayName: Ada\n",
    ]
    for name in ["ask", "greet"] {
      files["templates/\(name)/metadata.yaml"] = "owners: [ada]\nstatus: published\n"
      files["templates/\(name)/README.md"] = "About \(name).\n"
      files["templates/\(name)/1.0.0/template.yaml"] = Self.template(name)
    }
    for (path, text) in files {
      let file = folder.appendingPathComponent("catalog/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder)
  }

  private static func template(_ name: String) -> String {
    """
    templateId: \(name)
    templateName: \(name.capitalized)
    version: "1.0.0"
    description: Says hello.
    category: data-processing
    author: ada
    createdAt: 2026-01-01
    updatedAt: 2026-01-01
    templateType: composite
    supportedModes: [journey]
    initialState: hello
    stateTemplates:
      - templateId: hello
        stateName: Hello
        stateType: final
        messageTemplates:
          - messageId: hello
            messageType: entry
            template: Hello from \(name)

    """
  }

  private func contents(_ folder: URL, _ output: String) throws -> [String: Data] {
    let root = folder.appendingPathComponent(output)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where !path.hasPrefix(".serai") {
      let file = root.appendingPathComponent(path)
      if let data = try? Data(contentsOf: file) { files[path] = data }
    }
    return files
  }

  private func modified(_ file: URL) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
  }
}
