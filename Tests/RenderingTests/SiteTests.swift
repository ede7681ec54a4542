import CatalogModel
import Decoding
import Foundation
import Testing
@testable import Rendering

@Suite struct SiteTests {
  @Test func `a site has every kind of page, each with its twin`() throws {
    let files = try SampleSite.render(SampleSite.catalog())
    let pages = [
      "", "templates/", "templates/sample/", "categories/",
      "categories/custom/", "tags/", "tags/fine/", "authors/", "authors/ada/", "collections/",
      "collections/first/",
    ]
    for page in pages {
      #expect(files[page + "index.html"] != nil, "\(page)")
      #expect(files[page + "index.md"] != nil, "\(page)")
    }
    for file in [
      "404.html", "404.md", "templates/sample/1.0.0.html", "templates/sample/1.0.0.md",
      "search-index.json", "sitemap.xml", "feed.xml", "robots.txt",
      "categories/custom/feed.xml", "api/v1/manifest.json", "api/v1/templates.json",
      "api/v1/templates/sample.json", "api/v1/templates/sample@1.0.0.json",
      "api/v1/templates/sample@1.0.0.resolved.json", "api/v1/categories.json", "api/v1/tags.json",
      "api/v1/authors.json", "api/v1/collections.json", "api/v1/authoring.json",
    ] {
      #expect(files[file] != nil, "\(file)")
    }
  }

  @Test(arguments: [
    "https://example.org/", "https://example.org/sub/path", "https://example.org/sub/path/",
  ])
  func `links lead to files of the site, at a root and below a path`(baseURL: String) throws {
    let files = try SampleSite.render(SampleSite.catalog(baseURL: baseURL))
    let paths = SitePaths(baseURL: baseURL)
    let base = paths.base
    var checked = 0
    for (path, html) in files where path.hasSuffix(".html") {
      for match in html.matches(of: /(?:href|src)="(\/[^"#]*)/) {
        let link = String(match.1)
        #expect(link.hasPrefix(base), "\(path): \(link)")
        #expect(
          files[paths.file(String(link.dropFirst(base.count)))] != nil, "\(path): \(link)")
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  @Test func `JSON files are JSON, and the manifest knows each of the API`() throws {
    let files = try SampleSite.render(SampleSite.catalog(text: "\"quoted\" \\ \u{2028} </script>"))
    for (path, text) in files where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") {
        try JSONSerialization.jsonObject(with: Data(text.utf8))
      }
    }
    for (path, text) in files where path.hasPrefix("api/v1/") && !path.hasSuffix("manifest.json") {
      let digest = sha256(Array(text.utf8))
      #expect(
        files["api/v1/manifest.json"]?.contains("\"\(path)\":{\"sha256\":\"\(digest)\"}") == true)
    }
  }

  @Test func `feeds and sitemaps are well-formed XML`() throws {
    let files = try SampleSite.render(SampleSite.catalog(text: "a & b <c> \u{1}\u{FFFE} ]]>"))
    for (path, text) in files where path.hasSuffix(".xml") {
      let parser = XMLDocumentCheck(text)
      #expect(parser.isWellFormed, "\(path)")
    }
  }

  @Test func `long lists are cut into pages that lead to each other`() {
    let pagination = Pagination(list: "tags/a/", total: 250, size: 48)
    #expect(pagination.count == 6)
    #expect(pagination.place(1) == "tags/a/" && pagination.place(2) == "tags/a/page/2/")
    #expect(pagination.range(of: 6) == 240..<250)
    #expect(pagination.previous(of: 1) == nil && pagination.next(of: 6) == nil)
  }

  @Test func `a link to a template is shown with a picture of its journey`() throws {
    let files = try SampleSite.render(SampleSite.catalog(text: "Plain words"))
    let picture = try #require(files["templates/sample/picture.png"])
    #expect(picture.contains(">Plain words</text>"))
    #expect(picture.contains("class=\"journey-diagram\""))
    let page = try #require(files["templates/sample/index.html"])
    #expect(page.contains("content=\"https://example.org/templates/sample/picture.png\""))
  }

  @Test func `a sitemap that is too long becomes several`() throws {
    let theme = try #require(SampleSite.theme)
    let site = Site(
      .init(), SampleSite.ranked(.init()), theme: theme, generatorVersion: "",
      resolve: { _, _ in nil })
    let entries = (0..<50_001).map {
      RenderedUnit.SitemapEntry(url: "https://a/\($0)", updated: nil)
    }
    #expect(
      try site.sitemaps(entries).map(\SiteFile.path) == [
        "sitemap-1.xml", "sitemap-2.xml", "sitemap.xml",
      ])
  }
}

@Suite struct HostileCatalogTests {
  private static let payloads = [
    "<script>alert(1)</script><x-evil onclick=alert(1)>", "\"><x-evil onload=alert(1)>",
    "'><x-evil>", "</script><x-evil>", "javascript:alert('x-evil')", "{{> x-evil}}{{{x-evil}}}",
    "../../x-evil", "`<x-evil>`\n```\n<x-evil>\n", "]]><x-evil>", "--><x-evil>",
    "\u{202E}<x-evil>\u{200B}\u{0007}", "[a](javascript:alert(1)) ![b](data:text/html,x-evil)",
    "a]() <x-evil>\n\n<x-evil>", "<svg><style>@import 'x-evil'</style></svg>",
  ]

  @Test(arguments: payloads)
  func `hostile text in every field comes out inert`(payload: String) throws {
    let files = try SampleSite.render(SampleSite.catalog(text: payload))
    #expect(files.count > 30)
    for (path, text) in files {
      #expect(!path.contains(".."), "\(path)")
      if path.hasSuffix(".html") { checkPage(path, text) }
      if path.hasSuffix("picture.png") {
        #expect(XMLDocumentCheck(text).isWellFormed && !text.contains("<x-evil"), "\(path)")
      }
      if path.hasSuffix(".xml") { #expect(!text.contains("<x-evil"), "\(path)") }
      if path.hasSuffix(".md") { #expect(!text.contains(/^<x-evil|^<script/), "\(path)") }
    }
  }

  /// The page has the tags that the theme gives it and no other, and no address that runs code.
  private func checkPage(_ path: String, _ html: String) {
    #expect(!html.contains("<x-evil"), "\(path)")
    #expect(!html.contains("<style"), "\(path)")
    let scripts = html.matches(of: /<script[^>]*>/).map { String($0.0) }
    let own =
      /<script (type="module" )?src="[a-z\/]*assets\/[a-z]+\.[0-9a-f]{12}\.js" integrity="sha256-[^"]+">/
    #expect(
      scripts.allSatisfy {
        $0 == "<script type=\"application/ld+json\">" || $0.wholeMatch(of: own) != nil
      }, "\(path)")
    for tag in html.matches(of: /<[a-zA-Z][^>]*>/).map({ String($0.0) }) {
      let names = tag.replacing(/"[^"]*"/, with: "")
      #expect(!names.contains(/\son[a-z]+\s*=/), "\(path): \(tag)")
      #expect(!tag.contains(/(href|src)="\s*(javascript|data|vbscript):/), "\(path): \(tag)")
      #expect(!tag.contains(/\sstyle=/), "\(path): \(tag)")
    }
  }

  @Test func `only values named Html stand unescaped in pages`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("site-templates")
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where path.hasSuffix(".html.hbs") || path.hasSuffix(".svg.hbs") {
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(of: /\{\{\{\s*([^}]+?)\s*\}\}\}/) {
        #expect(match.1.hasSuffix("Html"), "\(path): \(match.0)")
      }
      #expect(!text.contains("{{&"), "\(path)")
    }
  }
}
