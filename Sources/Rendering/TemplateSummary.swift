import CatalogModel
import Insights
import JourneyTemplates
import SemanticVersions

/// What other pages show of a template: its card, without its journey.
///
/// Shared, since lists are sorted and grouped by it.
final class TemplateSummary: Sendable {
  let templateId: String
  let name: String
  let description: String
  let version: String
  let category: String
  let tags: [String]
  let author: String
  let createdAt: String
  let updatedAt: String
  let type: TemplateType
  let status: TemplateStatus
  let rating: RatingFigure?

  init(_ entry: TemplateEntry, _ rating: RatingFigure?) {
    let latest = entry.latest
    let outline = latest.outline
    templateId = entry.templateId
    name = outline.name ?? entry.templateId
    description = outline.description ?? ""
    version = latest.version.description
    category = outline.category ?? TemplateCategory.custom.rawValue
    tags = outline.tags.filter { !$0.isEmpty }
    author = outline.author ?? ""
    createdAt = outline.createdAt ?? ""
    updatedAt = outline.updatedAt ?? ""
    type = outline.type.flatMap(TemplateType.init(rawValue:)) ?? .composite
    status = entry.metadata.status
    self.rating = rating
  }

  var isAbstract: Bool { type == .abstract }
  var isDeprecated: Bool { status == .deprecated }
}
