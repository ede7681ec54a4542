import Diagnostics
import Testing
import Values

@testable import Rendering

@Suite struct LanguageTests {
  @Test(arguments: ["de", "fr"])
  func `a language that comes with Serai has every text, and no others`(tag: String) throws {
    var compilation = ThemeCompilation(SampleSite.themeFiles, overridden: [:], folder: "")
    compilation.compile()
    let language = try #require(compilation.languages[tag])
    let translated = Set(language.pages.map(\.key))
    #expect(compilation.texts.subtracting(translated) == [])
    #expect(translated.subtracting(compilation.texts) == [])
  }

  @Test(arguments: ["de", "fr"])
  func `a language has what scripts say`(tag: String) throws {
    let theme = try #require(SampleSite.theme)
    let language = try #require(theme.languages[tag])
    var said: Set<String> = []
    for script in theme.assets where script.path.hasSuffix(".js") {
      let source = String(decoding: script.bytes, as: UTF8.self)
      for match in source.matches(of: /say\(\s*"([^"]+)"/) { said.insert(String(match.1)) }
    }
    #expect(said.count > 15)
    #expect(said.subtracting(language.scripts.map(\.key)) == [])
  }

  @Test(arguments: ["de", "fr"])
  func `a translation names the values that its original names`(tag: String) throws {
    let theme = try #require(SampleSite.theme)
    let language = try #require(theme.languages[tag])
    func names(_ text: String) -> Set<String> {
      Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }
    for (key, value) in (language.pages.entries + language.scripts.entries).map({
      ($0.key, $0.value)
    }) {
      let forms = value.object.map { $0.map(\.value) } ?? [value]
      for form in forms { #expect(names(form.string ?? "").isSubset(of: names(key)), "\(key)") }
    }
  }

  @Test func `every language has its own pages, which name each other`() throws {
    var catalog = SampleSite.catalog(text: "Text")
    catalog["serai.yaml"]? += "\ninterfaceLanguages: [en, de]\n"
    let files = try SampleSite.render(catalog)
    let english = try #require(files["templates/index.html"])
    let german = try #require(files["de/templates/index.html"])
    #expect(german.contains("<html lang=\"de\""))
    #expect(german.contains("Alle Vorlagen") && !english.contains("Alle Vorlagen"))
    for page in [english, german] {
      #expect(page.contains("hreflang=\"de\"") && page.contains("hreflang=\"x-default\""))
    }
    #expect(files["de/templates/index.md"] == nil && files["de/rules/index.html"] == nil)
  }

  @Test func `a language file that says nothing is a diagnostic`() {
    var files = SampleSite.themeFiles
    files["languages/xx.yaml"] = Array("name: Test\n".utf8)
    let (theme, diagnostics) = SiteTheme.compile(files)
    #expect(theme == nil && diagnostics.count == 1)
  }
}

@Suite struct OwnThemeTests {
  private func problems(_ path: String, _ text: String) -> [String] {
    let own = [path: Array(text.utf8)]
    return SiteTheme.compile(SampleSite.themeFiles, overridden: own, from: "theme").1.map {
      "\($0.location) \($0.summary) \($0.help)"
    }
  }

  @Test func `a name that no page is given is said, with the one that was meant`() {
    let found = problems("pages/home.html.hbs", "{{> partials/head}}\n{{categries}}\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("theme/pages/home.html.hbs") == true)
    #expect(found.first?.contains("Did you mean 'categories'?") == true)
  }

  @Test func `a partial that is not there is said, with those that are`() {
    let found = problems("pages/home.html.hbs", "{{> partials/cardz}}")
    #expect(found.count == 1 && found.first?.contains("Did you mean 'partials/card") == true)
  }

  @Test func `a template of one's own takes the place of ours`() throws {
    let own = ["pages/home.html.hbs": Array("Mine".utf8)]
    let (theme, problems) = SiteTheme.compile(
      SampleSite.themeFiles, overridden: own, from: "theme")
    #expect(problems.isEmpty)
    #expect(try #require(theme).fill("pages/home", [:]) == Array("Mine".utf8))
  }
}
