import Caching
public import Diagnostics
import Handlebars
import JourneyTemplates
import Values

/// The page templates, styles and scripts that make the site's looks.
public struct SiteTheme: Sendable {
  /// The compiled page templates, by path without their endings: `pages/home`, `markdown/home`.
  let templates: TemplateSet
  /// What pages refer to, as files of the site: those of `assets/` under names with their digests, those of
  /// `root/` as they are.
  let assets: [SiteFile]
  /// The languages that the interface can be in, by tag.
  let languages: [String: InterfaceLanguage]
  /// What stands for all its files.
  let digest: Fingerprint
  private let fingerprints: [String: String]

  /// Compiles a theme from its files: `site-templates/`, with a user's own in place of those of the
  /// same path.
  ///
  /// A template that does not compile is reported, and then there is no theme; what is likely a slip is
  /// reported beside the theme.
  ///
  /// - Parameters:
  ///   - overridden: the user's own files.
  ///   - folder: the folder that these are in, for diagnostics.
  public static func compile(
    _ files: [String: [UInt8]], overridden: [String: [UInt8]] = [:], from folder: String = ""
  ) -> (SiteTheme?, [Diagnostic]) {
    var compilation = ThemeCompilation(files, overridden: overridden, folder: folder)
    compilation.compile()
    guard !compilation.hasErrors else { return (nil, compilation.diagnostics) }
    let theme = SiteTheme(
      templates: compilation.templates, languages: compilation.languages, files: compilation.files)
    return (theme, compilation.diagnostics)
  }

  private init(
    templates: TemplateSet, languages: [String: InterfaceLanguage], files: [String: [UInt8]]
  ) {
    self.templates = templates
    self.languages = languages
    var contents = PackedWriter()
    contents.add(files.sorted { $0.key < $1.key }) { writer, file in
      writer.add(file.key)
      writer.add(file.value[...])
    }
    digest = contents.fingerprint
    var assets: [SiteFile] = []
    var fingerprints: [String: String] = [:]
    for (path, asset) in AssetNames(files).assets.sorted(by: { $0.key < $1.key }) {
      fingerprints[path] = asset.path
      assets.append(asset)
    }
    for language in languages.values.sorted(by: { $0.tag < $1.tag })
    where !language.scripts.isEmpty {
      let path = Self.scriptTexts(language.tag)
      let bytes = Array((JSONWriter.plainText(of: .object(language.scripts)) + "\n").utf8)
      let name = AssetNames.fingerprinted(path, bytes)
      fingerprints[path] = name
      assets.append(SiteFile(path: name, bytes: bytes))
    }
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("root/") {
      assets.append(SiteFile(path: String(path.dropFirst("root/".count)), bytes: bytes))
    }
    self.assets = assets
    self.fingerprints = fingerprints
  }

  /// The place of an asset, which has its content's digest in its name so that it can be cached
  /// for ever.
  func place(ofAsset name: String) -> String { fingerprints["assets/" + name] ?? "assets/" + name }

  /// Whether there is an asset.
  func has(asset name: String) -> Bool { fingerprints["assets/" + name] != nil }

  /// The content of an asset; nothing where there is none.
  func bytes(ofAsset name: String) -> [UInt8] {
    let place = place(ofAsset: name)
    return assets.first { $0.path == place }?.bytes ?? []
  }

  /// The asset with what scripts say in a language.
  private static func scriptTexts(_ tag: String) -> String { "assets/texts-\(tag).json" }

  /// Where what scripts say in a language is; nil where they say it in English.
  func place(ofScriptTexts tag: String) -> String? { fingerprints[Self.scriptTexts(tag)] }

  /// A text of the interface.
  func text(_ phrase: Phrase, _ values: [(String, Value)], language: String) -> String {
    let values = Object(uniqueEntries: values.map { .init($0.0, $0.1) })
    return templates.text(phrase.rawValue, values, .init(locale: language))
  }

  /// Fills a template in a language of the interface.
  func fill(
    _ name: String, _ data: Value, language: String = "en"
  ) throws(RenderingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var notes: [RenderNote] = []
    do {
      try templates.render(
        name, data, .init(locale: language), into: &bytes, notes: &notes)
    } catch {
      throw RenderingError(
        diagnostic: Diagnostic(
          "page-template-failed", .error, "\(error.templateName): \(error.message)",
          explanation: "The page template failed on the data of a page.",
          at: .file("site-templates/\(error.templateName)")))
    }
    return bytes
  }
}
