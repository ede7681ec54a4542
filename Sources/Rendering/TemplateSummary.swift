import CatalogModel
import Insights
import JourneyTemplates
import SemanticVersions
import Values

/// What other pages show of a template: its card, without its journey.
struct TemplateSummary: Sendable {
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
    let value = latest.value
    templateId = entry.templateId
    name = value["templateName"]?.string ?? entry.templateId
    description = value["description"]?.string ?? ""
    version = latest.version.description
    category = value["category"]?.string ?? TemplateCategory.custom.rawValue
    tags = (value["tags"]?.array ?? []).compactMap(\.string)
    author = value["author"]?.string ?? ""
    createdAt = value["createdAt"]?.string ?? ""
    updatedAt = value["updatedAt"]?.string ?? ""
    type = value["templateType"]?.string.flatMap(TemplateType.init(rawValue:)) ?? .composite
    status = entry.metadata.status
    self.rating = rating
  }

  var isAbstract: Bool { type == .abstract }
  var isDeprecated: Bool { status == .deprecated }
}
