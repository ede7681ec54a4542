import CatalogModel
import Diagnostics
import Inheritance

extension Site {
  /// Draws an SVG of 1200 by 630 pixels as PNG; nil where that cannot be done.
  public typealias Drawing = @Sendable (_ svg: [UInt8]) -> [UInt8]?

  /// Where the picture of a template is; nil for a site without pictures.
  func picturePlace(_ templateId: String) -> String? {
    draw == nil ? nil : SitePaths.picture(of: templateId)
  }

  /// The picture that links to a template are shown with; none for a site without pictures.
  func picture(
    of summary: TemplateSummary, _ resolved: ResolvedTemplate
  ) throws(RenderingError) -> [SiteFile] {
    guard let draw else { return [] }
    let picture = SocialPicture(
      summary: summary, resolved: resolved, siteTitle: index.catalog.settings.title,
      categoryName: index.categoryName(summary.category),
      authorName: index.authors[summary.author]?.displayName ?? summary.author)
    guard let bytes = draw(try fill("pictures/social", picture.context)) else {
      throw RenderingError(
        diagnostic: Diagnostic(
          "picture-not-drawn", .error, "The picture of '\(summary.templateId)' cannot be drawn",
          help: "Look at pictures/social.svg.hbs, or build without socialImages",
          at: .file("templates/\(summary.templateId)")))
    }
    return [SiteFile(path: SitePaths.picture(of: summary.templateId), bytes: bytes)]
  }
}
