import Foundation
import Testing
import Values
@testable import AuthoringServer

@Suite struct LocalAPITests {
  private let token = AccessToken()

  /// What a server with a token answers.
  private func answer(
    _ copy: WorkingCopy, _ method: String, _ path: String, _ content: Value? = nil,
    headers: [String: String] = [:], mayWrite: Bool = true
  ) async -> (status: Int, type: String?, value: Value) {
    let serving = SiteServing(
      live: copy.live, port: 4000, token: mayWrite ? token : nil, work: WorkThread())
    var request = ServerRequest(
      method: method, path: copy.live.basePath + path,
      headers: [
        "host": "localhost:4000", "authorization": "Bearer \(token.text)",
        "content-type": "application/json",
      ].merging(headers) { $1 })
    let parts = path.split(separator: "?", maxSplits: 1)
    request.path = copy.live.basePath + parts[0]
    request.query = parts.dropFirst().first.map(String.init) ?? ""
    request.body = content.map { JSONWriter.bytes(of: $0) } ?? []
    let answer = await serving.answer(request)
    guard case .bytes(let bytes) = answer.body else { return (answer.status, nil, .null) }
    return (
      answer.status, answer.header("Content-Type"), (try? JSONReader.value(of: bytes)) ?? .null
    )
  }

  /// A template of the catalog under another name.
  private func template(_ copy: WorkingCopy, named id: String) async throws -> Value {
    let file = "api/v1/templates/escalate-to-human@1.0.0.json"
    var object = try #require(await answer(copy, "GET", file).value.object)
    object["templateId"] = .string(id)
    object["templateName"] = "Made by a program"
    return .object(object)
  }

  @Test func `a template is written, is on the site, and comes back as it was sent`() async throws {
    let copy = try WorkingCopy()
    let template = try await template(copy, named: "made-here")
    let made = await answer(copy, "POST", "api/v1/templates", ["template": template])
    #expect(made.status == 201, "\(made.value)")
    #expect(try copy.text("templates/made-here/metadata.yaml").contains("status: draft"))
    let again = await answer(copy, "POST", "api/v1/templates", ["template": template])
    #expect(again.status == 409)
    #expect(again.type == "application/problem+json")
    // A draft can be sent again. What is published cannot: without a history it counts as out.
    let place = "api/v1/templates/made-here/1.0.0"
    #expect(await answer(copy, "PUT", place, ["template": template]).status == 200)
    let metadata = try copy.text("templates/made-here/metadata.yaml")
    try await copy.change(
      "templates/made-here/metadata.yaml",
      to: metadata.replacing("status: draft", with: "status: published"))
    #expect(await copy.page("templates/made-here/index.html").contains("Made by a program"))
    #expect(
      await answer(copy, "GET", "api/v1/templates/made-here@1.0.0.json").value == template)
    #expect(await answer(copy, "PUT", place, ["template": template]).status == 409)
  }

  @Test func `what would be an error is not written`() async throws {
    let copy = try WorkingCopy()
    var object = try #require(try await template(copy, named: "made-here").object)
    object["stateTemplates"] = []
    let refused = await answer(copy, "POST", "api/v1/templates", ["template": .object(object)])
    #expect(refused.status == 422)
    #expect(refused.value["diagnostics"]?.array?.isEmpty == false)
    #expect(
      !FileManager.default.fileExists(
        atPath: copy.catalog.appending(path: "templates/made-here").path))
  }

  @Test(
    arguments: [
      (["authorization": ""], 401), (["authorization": "Bearer wrong"], 401),
      (["origin": "http://evil.example"], 403), (["sec-fetch-site": "cross-site"], 403),
      (["content-type": "text/plain"], 415), (["host": "evil.example"], 421),
    ] as [([String: String], Int)])
  func `nobody but the author's own programs can write`(
    headers: [String: String], status: Int
  ) async throws {
    let copy = try WorkingCopy()
    let template = try await template(copy, named: "made-here")
    let refused = await answer(
      copy, "POST", "api/v1/templates", ["template": template], headers: headers)
    #expect(refused.status == status)
    #expect(
      !FileManager.default.fileExists(
        atPath: copy.catalog.appending(path: "templates/made-here").path))
  }

  @Test func `without a token nothing takes a content`() async throws {
    let copy = try WorkingCopy()
    for path in ["api/v1/templates", "api/v1/templates/order-status/customize"] {
      #expect(await answer(copy, "POST", path, [:], mayWrite: false).status == 405)
    }
    let described = await answer(copy, "GET", "api/v1/openapi.json", mayWrite: false).value
    #expect(described["paths"]?["/templates"] == nil)
    #expect(described["paths"]?["/templates/search"] != nil)
  }

  @Test func `journeys are made, and templates found, with no token`() async throws {
    let copy = try WorkingCopy()
    let query = "companyName=Fjell&supportContact=help%40fjell.example"
    let path = "api/v1/templates/order-status@^1.0.0/instantiate?\(query)"
    let made = await answer(copy, "GET", path, mayWrite: false)
    #expect(made.status == 200, "\(made.value)")
    #expect(made.value["instance"]?["parameters"]?["companyName"] == "Fjell")
    let none = await answer(copy, "GET", "api/v1/templates/none/instantiate", mayWrite: false)
    #expect(none.status == 404)
    let found = await answer(
      copy, "GET", "api/v1/templates/search?query=order&limit=1", mayWrite: false)
    #expect(found.value["templates"]?.array?.count == 1)
    let wrong = await answer(copy, "GET", "api/v1/templates/search?limit=0", mayWrite: false)
    #expect(wrong.status == 400)
  }

  @Test func `every reference of the description leads to a definition`() {
    let document = OpenAPIDocument().value
    let text = JSONWriter.text(of: document)
    var count = 0
    for match in text.matches(of: /"\$ref":"#\/components\/schemas\/(\w+)"/) {
      count += 1
      #expect(document["components"]?["schemas"]?[String(match.1)] != nil, "\(match.1)")
    }
    #expect(count > 20)
    #expect(!text.contains("$defs"))
  }
}

@Suite struct WorkingTreeTests {
  private let root = FileManager.default.temporaryDirectory
    .appending(path: "serai-tree-\(UUID().uuidString)")

  @Test func `a file is written with its folders, and replaced whole`() throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let tree = WorkingTree(root: root.path)
    try tree.write(Array("one".utf8), to: "a/b/c.yaml")
    try tree.write(Array("two".utf8), to: "a/b/c.yaml")
    let folder = root.appending(path: "a/b")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["c.yaml"])
    #expect(
      try String(contentsOf: folder.appending(path: "c.yaml"), encoding: .utf8) == "two")
  }

  @Test func `nothing is written outside of the folder, nor through a link`() throws {
    let files = FileManager.default
    let inside = root.appending(path: "inside")
    let outside = root.appending(path: "outside")
    for folder in [inside, outside] {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    defer { try? files.removeItem(at: root) }
    try files.createSymbolicLink(at: inside.appending(path: "link"), withDestinationURL: outside)
    let target = outside.appending(path: "target")
    try Data("kept".utf8).write(to: target)
    try files.createSymbolicLink(at: inside.appending(path: "file"), withDestinationURL: target)
    let tree = WorkingTree(root: inside.path)
    for path in ["link/x", "../x", "a/../../x", ""] {
      #expect(throws: WorkingTree.Failure.self) { try tree.write([1], to: path) }
    }
    // A link where the file goes is replaced, and what it leads to stays.
    try tree.write([1], to: "file")
    #expect(try files.contentsOfDirectory(atPath: outside.path) == ["target"])
    #expect(try String(contentsOf: target, encoding: .utf8) == "kept")
  }
}
