/// Where everything is on the site.
///
/// A path begins with the base URL's own path, so that a site works at a domain's root and below
/// it; a file is the same place relative to the output folder.
public struct SitePaths: Sendable {
  /// `https://example.org`.
  let origin: String
  /// `/` or `/catalog/`.
  let base: String
  /// The folder of another language's pages; nothing for the site's first language.
  var folder = ""

  /// Takes apart a base URL with or without a slash at its end.
  public init(baseURL: String) {
    let afterScheme = baseURL.firstRange(of: "://")?.upperBound ?? baseURL.startIndex
    let slash = baseURL[afterScheme...].firstIndex(of: "/") ?? baseURL.endIndex
    origin = String(baseURL[..<slash])
    let path = baseURL[slash...].prefix { $0 != "?" && $0 != "#" }
    base = path.hasSuffix("/") ? String(path) : path + "/"
  }

  /// The same for another language.
  func inLanguage(_ tag: String) -> SitePaths {
    var paths = self
    paths.folder = tag + "/"
    return paths
  }

  /// The path of a place relative to the site's root.
  func path(_ place: String) -> String { base + own(place) }

  /// The absolute URL of a place relative to the site's root.
  func url(_ place: String) -> String { origin + base + own(place) }

  /// The file behind a place: a folder's is its `index.html`.
  func file(_ place: String) -> String {
    let own = own(place)
    return own.isEmpty || own.hasSuffix("/") ? own + "index.html" : own
  }

  /// Where a place is in this language.
  private func own(_ place: String) -> String {
    folder.isEmpty || !Self.isTranslated(place) ? place : folder + place
  }

  /// Whether a place is a page that every language of the site has.
  ///
  /// Figures, rules and changes between versions are in words that only the first language has.
  static func isTranslated(_ place: String) -> Bool {
    if place.isEmpty { return true }
    let first = place.prefix { $0 != "/" } + "/"
    guard translatedFolders.contains(String(first)) else { return false }
    return place.hasSuffix("/") || place.hasSuffix(".html") && !place.contains("...")
  }

  private static let translatedFolders: Set<String> = [
    search, templates, categories, tags, authors, collections, tools, modes, complexity, types,
  ]

  /// The Markdown twin of a place: a folder's is its `index.md`.
  static func twin(_ place: String) -> String {
    place.hasSuffix(".html") ? place.dropLast(5) + ".md" : place + "index.md"
  }

  static let search = "search/"
  static let templates = "templates/"
  static let categories = "categories/"
  static let tags = "tags/"
  static let authors = "authors/"
  static let collections = "collections/"
  static let tools = "tools/"
  static let modes = "modes/"
  static let complexity = "complexity/"
  static let types = "types/"
  static let contribute = "contribute/"
  static let programs = "api/"
  static let rules = "rules/"

  static func template(_ templateId: String) -> String { templates + templateId + "/" }
  /// A version's page is a file in the template's folder: a folder of its own would hold nothing else.
  static func version(_ version: String, of templateId: String) -> String {
    template(templateId) + version + ".html"
  }
  /// What changed from one version to the next.
  static func difference(_ before: String, _ after: String, of templateId: String) -> String {
    template(templateId) + before + "..." + after + ".html"
  }
  static func category(_ categoryId: String) -> String { categories + categoryId + "/" }
  static func tag(_ tag: String) -> String { tags + tag + "/" }
  static func author(_ handle: String) -> String { authors + handle + "/" }
  static func collection(_ collectionId: String) -> String { collections + collectionId + "/" }

  static let insights = "insights/"
  static let methodology = "insights/methodology.html"
  static func rankedList(_ name: String) -> String { insights + name + "/" }
  static func templateReport(_ templateId: String) -> String {
    insights + "templates/" + templateId + ".html"
  }
  static func authorReport(_ handle: String) -> String { insights + "authors/" + handle + ".html" }
  static func badge(_ kind: String, of templateId: String) -> String {
    "badges/" + templateId + "/" + kind + ".svg"
  }

  /// The picture that a link to a template is shown with.
  static func picture(of templateId: String) -> String { template(templateId) + "picture.png" }

  static func rule(_ id: String) -> String { rules + id + ".html" }

  /// A page of a list; the first is the list's own place.
  static func page(_ number: Int, of list: String) -> String {
    number == 1 ? list : list + "page/" + String(number) + "/"
  }

  static func api(_ file: String) -> String { "api/v1/" + file }
}
