import CatalogModel
import Handlebars
import Insights
import Values

extension Site {
  /// What a template's page shows of its figures, and of what goes with it.
  func figures(of summary: TemplateSummary) -> [(String, Value?)] {
    guard let template = index.ranked[summary.templateId] else { return [] }
    return [
      ("figures", .array(figures(template))), ("health", .array(health(template.quality))),
      ("rulesPath", path(SitePaths.rules)),
      (
        "reportPath", hasReport(template) ? path(SitePaths.templateReport(summary.templateId)) : nil
      ),
      ("together", .list(recommender.usedTogether(with: summary.templateId).compactMap(card))),
      ("related", .list(recommender.related(to: summary.templateId).compactMap(card))),
      ("methodologyPath", path(SitePaths.methodology)),
      (
        "badges",
        .array(
          Badge.Kind.allCases.map { kind in
            .context([
              ("alt", .string(badge(kind, template).alternative)),
              ("path", path(SitePaths.badge(kind.rawValue, of: summary.templateId))),
              (
                "markdownText",
                .string(
                  badge(kind, template).markdown(
                    image: paths.url(SitePaths.badge(kind.rawValue, of: summary.templateId)),
                    page: paths.url(SitePaths.template(summary.templateId))))
              ),
            ])
          })
      ),
    ]
  }

  /// The five figures, each with what it comes of.
  private func figures(_ template: RankedTemplate) -> [Value] {
    let place = (index.ranked.place(of: template.templateId) ?? 0) + 1
    let users = template.popularity.users
    return [
      figure(
        .ratingFigure,
        template.rating.all == nil
          ? text(.noneYet)
          : text(.ofFive, [("rating", .string(number(template.rating.mean, digits: 1)))]),
        template.rating.explanation),
      figure(
        .usersFigure, users == 0 ? text(.noneYet) : self.text(template.popularity.shownUsers),
        template.popularity.explanation),
      figure(.trendFigure, text(template.trend.direction.phrase), template.trend.explanation),
      figure(
        .qualityFigure, (template.quality.value * 100).fixed(0) + " %", template.quality.explanation
      ),
      figure(
        .rankFigure,
        text(
          .placeOf, [("place", Value(place)), ("count", Value(index.ranked.templates.count))]),
        template.rank.explanation),
    ]
  }

  /// What the quality is made up of.
  private func health(_ quality: QualityFigure) -> [Value] {
    quality.parts.map { part in
      .context([
        ("name", .string(part.name)), ("percent", .string((part.value * 100).fixed(0))),
        ("explanation", .string(part.explanation)),
      ])
    }
  }

  /// A number as the page's language writes it.
  private func number(_ number: Double, digits: Int) -> String {
    TemplateSet.number(number, digits: digits, locale: language)
  }

  /// A number of people, or that they are few.
  func text(_ count: BlurredCount) -> String {
    count.exact == nil ? text(.fewerThan, [("count", Value(count.threshold))]) : count.text
  }

  private func figure(_ name: Phrase, _ value: String, _ explanation: String) -> Value {
    .context([
      ("name", .string(text(name))), ("value", .string(value)),
      ("explanation", .string(explanation)),
    ])
  }

  private func card(_ recommendation: Recommendation) -> Value? {
    guard let summary = index.summary(of: recommendation.templateId) else { return nil }
    let place = SitePaths.template(summary.templateId)
    return .context([
      ("name", .string(summary.name)), ("path", path(place)),
      ("markdownPath", path(SitePaths.twin(place))),
      ("description", .string(summary.description)),
      ("reason", .string(recommendation.reasons.map(\.text).joined(separator: "; "))),
    ])
  }

  func path(_ place: String) -> Value { .string(paths.path(place)) }

  /// Whether there is more to tell of a template than its page does.
  func hasReport(_ template: RankedTemplate) -> Bool {
    template.popularity.users > 0 || template.rating.all != nil
  }

  /// Whether there is anything to tell of an author's templates.
  func hasReport(_ author: Author) -> Bool {
    (index.byAuthor[author.handle] ?? []).contains { position in
      index.ranked[index.summaries[position].templateId].map { hasReport($0) } == true
    }
  }

  // MARK: - Badges

  /// A template's badges, where its present or a former name has them.
  func badges(of summary: TemplateSummary, under templateId: String? = nil) -> [SiteFile] {
    guard let template = index.ranked[summary.templateId] else { return [] }
    return Badge.Kind.allCases.map { kind in
      SiteFile(
        path: SitePaths.badge(kind.rawValue, of: templateId ?? summary.templateId),
        bytes: badge(kind, template).svg)
    }
  }

  private func badge(_ kind: Badge.Kind, _ template: RankedTemplate) -> Badge {
    switch kind {
    case .rating:
      let rating = template.rating
      return Badge(
        label: "rating",
        value: rating.all.map { "\(rating.mean.fixed(1)) of 5 (\($0.count))" } ?? "none yet")
    case .usage:
      return Badge(label: "users", value: template.popularity.shownUsers.text)
    case .version: return Badge(label: "version", value: template.facts.version)
    case .validated:
      let problems = template.facts.problems
      let count = problems.errors + problems.warnings
      return Badge(
        label: "validated",
        value: count == 0 ? "no problem" : count == 1 ? "1 problem" : "\(count) problems")
    }
  }
}
