import Testing

@testable import Rendering

@Suite struct AssetNamesTests {
  private func assets(_ files: [String: String]) -> [String: SiteFile] {
    AssetNames(files.mapValues { Array($0.utf8) }).assets
  }

  private func text(_ file: SiteFile?) -> String {
    String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  @Test func `a script names another by the other's name on the site`() throws {
    let assets = assets([
      "assets/a.js": #"import { b } from "./b.js"; new URL("./c.css", base); "./missing.js""#,
      "assets/b.js": "export const b = 1;", "assets/c.css": "", "pages/home.html.hbs": "",
    ])
    #expect(assets.count == 3)
    let b = try #require(assets["assets/b.js"]).path.dropFirst("assets/".count)
    let c = try #require(assets["assets/c.css"]).path.dropFirst("assets/".count)
    #expect(
      text(assets["assets/a.js"])
        == #"import { b } from "./\#(b)"; new URL("./\#(c)", base); "./missing.js""#)
    #expect(b.count == "b.123456789012.js".count)
  }

  @Test func `a script has another name when something that it reaches changes`() {
    let before = ["assets/a.js": #""./b.js""#, "assets/b.js": #""./c.js""#, "assets/c.js": "1"]
    var after = before
    after["assets/c.js"] = "2"
    for path in before.keys { #expect(assets(before)[path]?.path != assets(after)[path]?.path) }
  }

  @Test func `scripts that name each other have names`() {
    let assets = assets(["assets/a.js": #""./b.js""#, "assets/b.js": #""./a.js""#])
    #expect(text(assets["assets/a.js"]).contains(assets["assets/b.js"]?.path.dropFirst(7) ?? "-"))
    #expect(text(assets["assets/b.js"]).contains(assets["assets/a.js"]?.path.dropFirst(7) ?? "-"))
  }

  @Test func `what names nothing is named by its own bytes alone`() {
    let bytes = Array("export {};".utf8)
    #expect(
      AssetNames(["assets/a.js": bytes]).assets["assets/a.js"]?.path
        == "assets/a.\(sha256(bytes).prefix(12)).js")
  }
}
