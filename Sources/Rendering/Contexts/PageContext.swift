import Values

/// What every page has: its titles and addresses.
struct PageContext {
  var title: String
  var description: String
  /// Relative to the site's root.
  var place: String
  /// The place that search engines should name instead, if it is another.
  var canonicalPlace: String?
  /// Which entry of the main navigation it is below: `isTemplates`, `isTags`, ….
  var section: String?
  var breadcrumbs: [(title: String, place: String?)] = []
  var feedPlace: String?
  var previousPlace: String?
  var nextPlace: String?
  var robots: String?
  /// The picture that links to it are shown with.
  var picturePlace: String?
  var openGraphType = "website"
  /// JSON-LD, written so that it is safe inside a script element.
  var jsonLD: Value?

  /// As the page templates are given it, under `page`.
  func value(_ paths: SitePaths, languages: [SiteLanguage] = []) -> Value {
    let crumbs = breadcrumbs.map { crumb in
      Value.context([
        ("title", .string(crumb.title)), ("path", crumb.place.map { .string(paths.path($0)) }),
      ])
    }
    return .context([
      ("title", .string(title)),
      ("description", .string(description)),
      ("canonicalURL", .string(paths.url(canonicalPlace ?? place))),
      ("markdownPath", .string(paths.path(SitePaths.twin(place)))),
      (section ?? "isOther", true),
      ("isHome", .bool(place.isEmpty)),
      ("breadcrumbs", .list(crumbs)),
      ("feedPath", feedPlace.map { .string(paths.path($0)) }),
      ("previousPath", previousPlace.map { .string(paths.path($0)) }),
      ("nextPath", nextPlace.map { .string(paths.path($0)) }),
      ("robots", .text(robots)),
      ("openGraphType", .string(openGraphType)),
      ("pictureURL", picturePlace.map { .string(paths.url($0)) }),
      ("languages", .list(self.languages(languages, paths))),
      ("isAlternated", canonicalPlace == nil && robots == nil ? true : nil),
      ("firstURL", languages.first.map { .string($0.paths.url(place)) }),
      ("jsonLdHtml", jsonLD.map { .string(JSONWriter.text(of: $0)) }),
    ])
  }

  /// The same page in all languages; nothing where there is one only.
  private func languages(_ languages: [SiteLanguage], _ paths: SitePaths) -> [Value] {
    guard languages.count > 1, SitePaths.isTranslated(place) else { return [] }
    return languages.map { language in
      .context([
        ("tag", .string(language.tag)), ("name", .string(language.name)),
        ("path", .string(language.paths.path(place))),
        ("url", .string(language.paths.url(place))),
        ("isCurrent", language.paths.folder == paths.folder ? true : nil),
      ])
    }
  }
}
