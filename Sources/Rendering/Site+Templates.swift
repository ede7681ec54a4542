import Caching
import CatalogModel
import Inheritance
import Insights
import JourneyTemplates
import SemanticVersions
import Values

extension Site {
  /// The page of a template, the pages of its versions, and its API files.
  func template(_ position: Int) throws(RenderingError) -> RenderedUnit {
    let summary = index.summaries[position]
    let entry = index.catalog.templates[index.entries[position]]
    let api = APIFiles(index: index, paths: paths)
    let latest = entry.latest.version
    var unit = RenderedUnit()
    unit.figures = index.ranked[summary.templateId].map(insightsFile.template) ?? PackedBytes()
    var apiFiles = [api.template(entry, summary)]
    var before: (TemplateVersion, ResolvedTemplate)?
    for version in entry.versions {
      guard let resolved = resolve(entry, version) else { continue }
      if let before { unit.add(try differencePage(entry, before, (version, resolved))) }
      before = (version, resolved)
      for site in [self] + translations {
        unit.add(try site.pages(of: version, resolved, entry, summary))
      }
      if version.version == latest {
        unit.add(try templateReport(summary.templateId))
        unit.files += badges(of: summary) + (try redirects(to: summary, entry))
        unit.files += try picture(of: summary, resolved)
        unit.searchDocument = searchDocuments.document(entry, resolved)
      }
      apiFiles += api.version(entry, version, resolved)
    }
    unit.add(RenderedUnit(apiFiles: apiFiles))
    return unit
  }

  /// The page of a version, and of the template where it is the latest.
  private func pages(
    of version: TemplateVersion, _ resolved: ResolvedTemplate, _ entry: TemplateEntry,
    _ summary: TemplateSummary
  ) throws(RenderingError) -> RenderedUnit {
    let context = TemplateContext(index: index, paths: paths, entry: entry)
    let isLatest = version.version == entry.latest.version
    let entries = context.entries(version, resolved)
    let journey = try journey(resolved, context)
    // The template's page is the latest version's: that version's own page need not repeat it.
    var unit = try versionPage(
      entry, version, isLatest, entries + context.changes(version) + (isLatest ? [] : journey))
    if isLatest {
      unit.add(
        try templatePage(
          summary,
          entries + journey + context.templateEntries(summary) + figures(of: summary)))
    }
    return unit
  }

  /// A version's journey in HTML and Markdown: filled in once, shown on two pages.
  private func journey(
    _ resolved: ResolvedTemplate, _ context: TemplateContext
  ) throws(RenderingError) -> [(String, Value?)] {
    let journey = JourneyContext(index: index, paths: paths, resolved: resolved)
    let data = Value.context(
      [("site", site)] + journey.entries() + context.lineage(resolved))
    let html = try fill("partials/journey", data)
    let entries = [("journeyHtml", Value?.some(.string(String(decoding: html, as: UTF8.self))))]
    guard isMain else { return entries }
    let markdown = try fill("markdown/journey", data)
    return entries + [("journeyMarkdown", .string(String(decoding: markdown, as: UTF8.self)))]
  }

  private func templatePage(
    _ summary: TemplateSummary, _ entries: [(String, Value?)]
  ) throws(RenderingError) -> RenderedUnit {
    let place = SitePaths.template(summary.templateId)
    return try page(
      "template",
      PageContext(
        title: summary.name, description: summary.description, place: place,
        section: "isTemplates", breadcrumbs: breadcrumbs(summary) + [(summary.name, nil)],
        picturePlace: picturePlace(summary.templateId), openGraphType: "article",
        jsonLD: structuredData(summary, place)),
      entries, updated: String(summary.updatedAt.prefix(10)))
  }

  /// The latest version's page says the same as the template's, which is the canonical one.
  private func versionPage(
    _ entry: TemplateEntry, _ version: TemplateVersion, _ isLatest: Bool,
    _ entries: [(String, Value?)]
  ) throws(RenderingError) -> RenderedUnit {
    let name = version.value["templateName"]?.string ?? entry.templateId
    let template = SitePaths.template(entry.templateId)
    let number = version.version.description
    return try page(
      "version",
      PageContext(
        title: "\(name) \(number)", description: version.value["description"]?.string ?? "",
        place: SitePaths.version(number, of: entry.templateId),
        canonicalPlace: isLatest ? template : nil, section: "isTemplates",
        breadcrumbs: [(text(.templates), SitePaths.templates), (name, template), (number, nil)]),
      entries, updated: version.value["updatedAt"]?.string.map { String($0.prefix(10)) })
  }

  /// What changed from a version to the next.
  private func differencePage(
    _ entry: TemplateEntry, _ before: (TemplateVersion, ResolvedTemplate),
    _ after: (TemplateVersion, ResolvedTemplate)
  ) throws(RenderingError) -> RenderedUnit {
    let name = after.0.value["templateName"]?.string ?? entry.templateId
    let (old, new) = (before.0.version.description, after.0.version.description)
    let place = SitePaths.version(new, of: entry.templateId)
    return try page(
      "difference",
      PageContext(
        title: "\(name): \(old) to \(new)",
        description: "What changed from \(old) to \(new), and what it means for adopters.",
        place: SitePaths.difference(old, new, of: entry.templateId), section: "isTemplates",
        breadcrumbs: [
          (text(.templates), SitePaths.templates), (name, SitePaths.template(entry.templateId)),
          (new, place), ("Changes", nil),
        ]),
      [
        ("name", .string(name)), ("templateId", .string(entry.templateId)),
        ("versionPath", .string(paths.path(place))),
      ] + DifferenceContext(before: before.1, after: after.1).entries())
  }

  private func breadcrumbs(_ summary: TemplateSummary) -> [(title: String, place: String?)] {
    [
      (text(.templates), SitePaths.templates),
      (index.categoryName(summary.category), SitePaths.category(summary.category)),
    ]
  }

  /// schema.org's `SoftwareSourceCode`, with `AggregateRating` where there are ratings.
  private func structuredData(_ summary: TemplateSummary, _ place: String) -> Value {
    let author = index.authors[summary.author]
    return .context([
      ("@context", "https://schema.org"), ("@type", "SoftwareSourceCode"),
      ("name", .string(summary.name)), ("description", .string(summary.description)),
      ("url", .string(paths.url(place))),
      ("image", picturePlace(summary.templateId).map { .string(paths.url($0)) }),
      ("version", .string(summary.version)),
      ("dateCreated", .string(summary.createdAt)), ("dateModified", .string(summary.updatedAt)),
      ("keywords", .list(summary.tags)), ("programmingLanguage", "Parlant"),
      (
        "author",
        .context([
          ("@type", "Person"), ("name", .string(author?.displayName ?? summary.author)),
        ])
      ),
      ("aggregateRating", summary.rating?.all.map(Self.aggregateRating)),
    ])
  }

  private static func aggregateRating(_ rating: RatingSummary) -> Value {
    .context([
      ("@type", "AggregateRating"),
      ("ratingValue", .number((rating.mean * 100).rounded() / 100)),
      ("ratingCount", Value(rating.count)), ("bestRating", 5), ("worstRating", 1),
    ])
  }
}

extension RenderedUnit {
  /// Takes in another part's files.
  mutating func add(_ other: RenderedUnit) {
    files += other.files
    sitemap += other.sitemap
    manifestEntries = PackedBytes(Array(manifestEntries) + Array(other.manifestEntries))
  }
}
