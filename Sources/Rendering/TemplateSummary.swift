import CatalogModel
import Insights
import JourneyTemplates

/// What other pages show of a template: its card, without its journey.
///
/// Shared, since lists are sorted and grouped by it.
final class TemplateSummary: Sendable {
  private let entry: TemplateEntry
  /// Its figures; nil where there are none.
  let figures: RankedTemplate?
  let type: TemplateType

  init(_ entry: TemplateEntry, _ figures: RankedTemplate?) {
    self.entry = entry
    self.figures = figures
    type = entry.latest.outline.type.flatMap(TemplateType.init(rawValue:)) ?? .composite
  }

  var templateId: String { entry.templateId }
  var name: String { outline.name ?? templateId }
  var description: String { outline.description ?? "" }
  var version: String { entry.latest.number }
  var category: String { outline.category ?? TemplateCategory.custom.rawValue }
  var tags: [String] { outline.tags.filter { !$0.isEmpty } }
  var author: String { outline.author ?? "" }
  var createdAt: String { outline.createdAt ?? "" }
  var updatedAt: String { outline.updatedAt ?? "" }
  var status: TemplateStatus { entry.metadata.status }
  var rating: RatingFigure? { figures?.rating }
  var isAbstract: Bool { type == .abstract }
  var isDeprecated: Bool { status == .deprecated }

  private var outline: VersionOutline { entry.latest.outline }
}
