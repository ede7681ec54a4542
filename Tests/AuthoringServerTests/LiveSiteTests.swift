import Diagnostics
import Foundation
import Rendering
import Testing
@testable import AuthoringServer

@Suite struct LiveSiteTests {
  private let path = "templates/order-status/2.0.0/template.yaml"

  @Test func `every file of a site comes from where its address says`() async throws {
    let copy = try WorkingCopy()
    #expect(!copy.live.diagnostics.contains { $0.severity == .error })
    let generation = copy.live.generation
    let site = try #require(generation.site)
    let addresses = try #require(generation.addresses)
    var parts: [RenderedUnit] = []
    var count = 0
    for unit in site.units {
      let rendered = try site.render(unit)
      for file in rendered.files {
        count += 1
        #expect(addresses.sources(of: file.path).contains(.unit(unit)), "\(file.path)")
      }
      if let file = rendered.files.last {
        #expect(try await copy.live.file(file.path).get() == file.bytes, "\(file.path)")
      }
      parts.append(rendered.withoutFiles())
    }
    #expect(count > 300)
    for file in try site.finish(parts).files {
      #expect(try await copy.live.file(file.path).get() == file.bytes, "\(file.path)")
    }
    #expect(try await copy.live.file("templates/none/index.html").get() == nil)
    #expect(try await copy.live.file("templates/order-status/nothing.html").get() == nil)
  }

  @Test func `what is saved is on the page`() async throws {
    let copy = try WorkingCopy()
    let text = try copy.text(path)
    let before = copy.live.generation.number
    try await copy.change(
      path, to: text.replacing("Order status", with: "Entirely new name", maxReplacements: 1))
    #expect(await copy.page("templates/order-status/index.html").contains("Entirely new name"))
    #expect(copy.live.generation.number > before)
    #expect(!copy.live.generation.isHeldBack)
  }

  @Test func `while a file is half written the last good page stays, with the problem`()
    async throws
  {
    let copy = try WorkingCopy()
    let text = try copy.text(path)
    let good = await copy.page("templates/order-status/index.html")
    try await copy.change(path, to: String(text.prefix(text.count / 2)) + "\n  \"")
    #expect(copy.live.generation.isHeldBack)
    #expect(copy.live.diagnostics.contains { $0.location.file == path && $0.severity == .error })
    #expect(await copy.page("templates/order-status/index.html") == good)
    // Another template goes on.
    let other = "templates/record-lookup/README.md"
    let readme = try copy.text(other)
    try await copy.change(other, to: "# Look-up\n\nOther words here.\n")
    #expect(await copy.page("templates/record-lookup/index.html").contains("Other words here."))
    #expect(copy.live.generation.isHeldBack)
    try await copy.change(path, to: text)
    #expect(!copy.live.generation.isHeldBack)
    #expect(!copy.live.diagnostics.contains { $0.severity == .error })
    // With what it says of figures too.
    try await copy.change(other, to: readme)
    try await copy.settle()
    #expect(await copy.page("templates/order-status/index.html") == good)
  }

  @Test func `a missing serai yaml, and a missing catalog, leave the site as it was`() async throws
  {
    let copy = try WorkingCopy()
    let settings = try copy.text("serai.yaml")
    let good = await copy.page("index.html")
    try await copy.change("serai.yaml", to: nil)
    #expect(copy.live.generation.isHeldBack)
    #expect(await copy.page("index.html") == good)
    try await copy.change("serai.yaml", to: settings)
    #expect(!copy.live.generation.isHeldBack)
    let aside = copy.folder.appending(path: "aside")
    try FileManager.default.moveItem(at: copy.catalog, to: aside)
    copy.live.take(catalog: FolderChanges(isLost: true), themes: [])
    _ = await copy.live.isSettled()
    #expect(copy.live.generation.isHeldBack)
    #expect(await copy.page("index.html") == good)
    try FileManager.default.moveItem(at: aside, to: copy.catalog)
    copy.live.take(catalog: FolderChanges(isLost: true), themes: [])
    _ = await copy.live.isSettled()
    #expect(!copy.live.generation.isHeldBack)
  }

  @Test func `a change shows itself in what builds on it, and figures follow`() async throws {
    let copy = try WorkingCopy()
    let whole = copy.live.generation.wholeNumber
    let text = try copy.text(path)
    try await copy.change(
      path, to: text.replacing("Order status", with: "Quite another name", maxReplacements: 1))
    #expect(await copy.page("templates/index.html").contains("Quite another name"))
    try await copy.settle()
    #expect(copy.live.generation.wholeNumber == whole + 1)
    #expect(await copy.page("search-index.json").contains("Quite another name"))
  }

  @Test func `problems are told without markup`() {
    var generation = Generation()
    generation.diagnostics = [
      Diagnostic("x", .error, "<script>alert(1)</script>", at: .file("a.yaml"))
    ]
    let text = String(decoding: LiveMessage.problems(of: generation), as: UTF8.self)
    #expect(text.hasPrefix("event: problems\ndata: {"))
    #expect(!text.contains("<"))
    #expect(text.dropLast(2).split(separator: "\n").count == 2)
  }
}
