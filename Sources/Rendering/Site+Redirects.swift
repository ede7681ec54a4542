import CatalogModel
import Values

/// Addresses of templates under the names that they had before.
extension Site {
  /// What is at a template's former addresses: a page that leads on, and the badges that READMEs show.
  func redirects(
    to summary: TemplateSummary, _ entry: TemplateEntry
  ) throws(RenderingError) -> [SiteFile] {
    let place = SitePaths.template(summary.templateId)
    let data = Value.context([
      ("site", site), ("name", .string(summary.name)), ("path", path(place)),
      ("url", .string(paths.url(place))),
    ])
    var files: [SiteFile] = []
    for former in entry.metadata.formerIds where index.catalog.template(former) == nil {
      files.append(
        SiteFile(
          path: paths.file(SitePaths.template(former)), bytes: try fill("pages/moved", data)))
      files += badges(of: summary, under: former)
    }
    return files
  }

  /// `_redirects`, for hosts that read it (Netlify, Cloudflare Pages): these send on whole folders, with a
  /// status that search engines understand.
  var redirectRules: SiteFile? {
    let lines = index.entries.flatMap { position -> [String] in
      let entry = index.catalog.templates[position]
      let target = paths.path(SitePaths.template(entry.templateId))
      return entry.metadata.formerIds.filter { index.catalog.template($0) == nil }.map { former in
        "\(paths.path(SitePaths.template(former)))* \(target):splat 301\n"
      }
    }
    guard !lines.isEmpty else { return nil }
    return SiteFile(path: "_redirects", bytes: Array(lines.joined().utf8))
  }
}
