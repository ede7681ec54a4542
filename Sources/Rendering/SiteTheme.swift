public import Diagnostics
import Handlebars
import Values

/// The page templates, styles and scripts that make the site's looks.
public struct SiteTheme: Sendable {
  /// The compiled page templates, by path without their endings: `pages/home`, `markdown/home`.
  let templates: TemplateSet
  /// What pages refer to, as files of the site: those of `assets/` under names with their digests, those of
  /// `root/` as they are.
  let assets: [SiteFile]
  private let fingerprints: [String: String]

  /// Compiles a theme from its files: `site-templates/`, with a user's own in place of those of the
  /// same path.
  ///
  /// A template that does not compile is reported, and then there is no theme.
  public static func compile(_ files: [String: [UInt8]]) -> (SiteTheme?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var templates = TemplateSet()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".hbs") {
      guard let kind = TemplateKind(path: path) else { continue }
      let source = String(decoding: bytes, as: UTF8.self)
      do {
        try templates.add(
          HandlebarsTemplate(source, name: kind.name, escaping: kind.escaping))
      } catch {
        diagnostics.append(error.diagnostic(in: path))
      }
    }
    diagnostics += templates.missingPartials.map { name, error in
      error.diagnostic(in: TemplateKind.path(of: name, among: Array(files.keys)))
    }
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    return (SiteTheme(templates: templates, files: files), [])
  }

  private init(templates: TemplateSet, files: [String: [UInt8]]) {
    self.templates = templates
    var assets: [SiteFile] = []
    var fingerprints: [String: String] = [:]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("assets/") {
      let name = Self.fingerprinted(path, bytes)
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

  /// Fills a template.
  func fill(_ name: String, _ data: Value) throws(RenderingError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try templates.render(name, data, into: &bytes)
    } catch {
      throw RenderingError(
        diagnostic: Diagnostic(
          "page-template-failed", .error, "\(error.templateName): \(error.message)",
          explanation: "The page template failed on the data of a page.",
          at: .file("site-templates/\(error.templateName)")))
    }
    return bytes
  }

  private static func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    return path[..<dot] + "." + sha256(bytes).prefix(12) + path[dot...]
  }
}

/// What a template file makes, as its endings say it.
private struct TemplateKind {
  let name: String
  let escaping: Escaping

  init?(path: String) {
    let endings: [(String, Escaping)] = [
      (".html.hbs", .html), (".md.hbs", .markdown), (".xml.hbs", .xml), (".txt.hbs", .none),
    ]
    guard let (ending, escaping) = endings.first(where: { path.hasSuffix($0.0) }) else {
      return nil
    }
    name = String(path.dropLast(ending.count))
    self.escaping = escaping
  }

  static func path(of name: String, among paths: [String]) -> String {
    paths.filter { $0.hasPrefix(name + ".") }.min() ?? name
  }
}

extension HandlebarsError {
  /// The error as a diagnostic in a file of the theme.
  fileprivate func diagnostic(in path: String) -> Diagnostic {
    let start = Position(line: position.line, column: position.column)
    return Diagnostic(
      "invalid-page-template", .error, message, help: help ?? "",
      at: .range(SourceRange(file: path, start: start, end: start)))
  }
}
