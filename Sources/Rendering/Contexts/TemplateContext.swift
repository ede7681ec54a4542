import CatalogModel
import Decoding
import Inheritance
import Insights
import JourneyTemplates
import Markdown
import SemanticVersions
import Values

/// What the template page and the version pages of one template have in common.
struct TemplateContext {
  let index: SiteIndex
  let paths: SitePaths
  let entry: TemplateEntry

  /// Reviews on a template page; the others stay in the catalog's files.
  static let shownReviews = 20

  /// The entries that the pages of a version read, beside its journey.
  func entries(
    _ version: TemplateVersion, _ resolved: ResolvedTemplate
  ) -> [(String, Value?)] {
    let template = resolved.template
    let author = index.authors[template.author]
    return [
      ("templateId", .string(entry.templateId)),
      ("name", .string(template.templateName)),
      ("version", .string(version.version.description)),
      ("description", .string(template.description)),
      ("categoryName", .string(index.categoryName(template.category.rawValue))),
      ("categoryPath", path(SitePaths.category(template.category.rawValue))),
      ("authorName", .string(author?.displayName ?? template.author)),
      ("authorPath", author.map { path(SitePaths.author($0.handle)) }),
      ("createdAt", .string(template.createdAt)),
      ("updatedAt", .string(template.updatedAt)),
      ("yankedReason", .text(version.yankedReason)),
      ("isLatest", .bool(version.version == entry.latest.version)),
      ("latestVersion", .string(entry.latest.version.description)),
      ("templatePath", path(SitePaths.template(entry.templateId))),
      ("reference", .string("\(entry.templateId)@\(version.version)")),
      ("writtenPath", path(APIFiles.written(entry.templateId, version.version))),
      ("resolvedPath", path(APIFiles.resolved(entry.templateId, version.version))),
      ("apiPath", path(APIFiles.template(entry.templateId))),
      ("toolsText", tools(of: template)),
      ("messageLanguage", .string(index.catalog.settings.languages.first ?? "en")),
      ("versions", .array(versions(current: version.version))),
      ("examples", .list(examples(of: version))),
      ("isAbstract", .bool(template.templateType == .abstract)),
    ] + lineage(resolved)
  }

  /// The entries that only the template page reads.
  func templateEntries(_ summary: TemplateSummary) -> [(String, Value?)] {
    let replacement = entry.metadata.replacedBy.flatMap(index.summary(of:))
    let reviews = Self.reviews(entry.ratings.map(\.rating))
    return [
      ("tags", .list(summary.tags.filter(\.isSafePathComponent).map(tag))),
      ("isDeprecated", .bool(summary.isDeprecated)),
      ("deprecationReason", .text(entry.metadata.deprecationReason)),
      ("replacedBy", replacement.map(link)),
      (
        "readmeHtml",
        .text(entry.readme.map(markdown(headingOffset: 0, anchorPrefix: "readme-").html))
      ),
      ("readmeMarkdown", .text(entry.readme.map(markdown(headingOffset: 0).markdown))),
      ("rating", summary.rating.flatMap(SiteIndex.rating)),
      ("reviews", .list(reviews.prefix(Self.shownReviews).map(review))),
      (
        "moreReviews",
        reviews.count > Self.shownReviews ? Value(reviews.count - Self.shownReviews) : nil
      ),
      ("collections", .list(index.collections(with: entry.templateId).map(collection))),
    ]
  }

  /// The release notes, as the version page reads them.
  func changes(_ version: TemplateVersion) -> [(String, Value?)] {
    [
      ("changesHtml", .text(version.changes.map(markdown(headingOffset: 2).html))),
      ("changesMarkdown", .text(version.changes.map(markdown(headingOffset: 2).markdown))),
    ]
  }

  private func path(_ place: String) -> Value { .string(paths.path(place)) }

  private func link(_ summary: TemplateSummary) -> Value {
    .context([
      ("name", .string(summary.name)), ("path", path(SitePaths.template(summary.templateId))),
    ])
  }

  private func tag(_ tag: String) -> Value {
    .context([("name", .string(tag)), ("path", path(SitePaths.tag(tag)))])
  }

  private func collection(_ collection: TemplateCollection) -> Value {
    .context([
      ("title", .string(collection.title)),
      ("path", path(SitePaths.collection(collection.collectionId))),
    ])
  }

  /// Newest first.
  private func versions(current: SemanticVersion) -> [Value] {
    let before = Dictionary(
      zip(entry.versions.dropFirst(), entry.versions).map { ($0.version, $1.version) },
      uniquingKeysWith: { first, _ in first })
    return entry.versions.reversed().map { version in
      .context([
        ("version", .string(version.version.description)),
        (
          "differencePath",
          before[version.version].map {
            path(
              SitePaths.difference(
                $0.description, version.version.description, of: entry.templateId))
          }
        ),
        ("path", path(SitePaths.version(version.version.description, of: entry.templateId))),
        ("day", .string(version.value["updatedAt"]?.string ?? "")),
        ("isLatest", .bool(version.version == entry.latest.version)),
        ("isCurrent", .bool(version.version == current)),
        ("yankedReason", .text(version.yankedReason)),
      ])
    }
  }

  /// The tools that it needs, in JSON: what they are is said by the catalog, not by the template.
  private func tools(of template: JourneyTemplate) -> Value {
    let tools = template.requiredTools.map { toolId in
      Value.context([
        ("toolId", .string(toolId)), ("description", .text(index.toolDescription(toolId))),
      ])
    }
    return .string(JSONWriter.plainText(of: .array(tools)))
  }

  private func examples(of version: TemplateVersion) -> [Value] {
    version.examples.map { name, example in
      .context([
        ("title", .string(example.title.isEmpty ? name : example.title)),
        ("description", .text(example.description)),
        ("refusal", .text(example.expect?.error)),
        (
          "parametersText",
          .string(JSONWriter.plainText(of: .object(example.parameters), style: .pretty))
        ),
      ])
    }
  }

  /// Whom a version is built on, and who is built on the template.
  func lineage(_ resolved: ResolvedTemplate) -> [(String, Value?)] {
    let dependents = index.builtUpon(entry.templateId).map(link)
    let chain = resolved.chain.reversed().map(ancestor)
    let composed = resolved.composed.map(ancestor)
    return [
      ("hasLineage", .bool(!(dependents.isEmpty && chain.isEmpty && composed.isEmpty))),
      ("chain", .list(Array(chain))), ("composed", .list(composed)), ("usedBy", .list(dependents)),
    ]
  }

  private func ancestor(_ ancestor: Ancestor) -> Value {
    let place = index.versionPlace(ancestor.templateId, ancestor.version)
    return .context([
      ("name", .string(index.summary(of: ancestor.templateId)?.name ?? ancestor.templateId)),
      ("reference", .string(ancestor.version.description)),
      ("path", place.map(path)),
    ])
  }

  // MARK: - Ratings and usage

  /// The ratings that say why, newest first.
  private static func reviews(_ ratings: [Rating]) -> [Rating] {
    ratings.filter { $0.review?.isEmpty == false }.sorted { $0.date > $1.date }
  }

  private func review(_ rating: Rating) -> Value {
    .context([
      ("score", Value(rating.score)), ("version", .string(rating.version.description)),
      ("day", .string(rating.date)),
      ("reviewHtml", .string(markdown(headingOffset: 3).html(of: rating.review ?? ""))),
      ("reviewText", .string(rating.review ?? "")),
    ])
  }

  // MARK: - Markdown

  /// Links to sibling templates, `../order-status/`, lead to their pages.
  private func markdown(headingOffset: Int, anchorPrefix: String? = nil) -> MarkdownRenderer {
    let index = index
    let paths = paths
    return MarkdownRenderer(headingOffset: headingOffset, anchorPrefix: anchorPrefix) { address in
      let parts = address.split(separator: "/").map(String.init).filter { $0 != "." }
      guard parts.count >= 2, parts[0] == "..", index.position(of: parts[1]) != nil else {
        return nil
      }
      return paths.path(SitePaths.template(parts[1]))
    }
  }
}
