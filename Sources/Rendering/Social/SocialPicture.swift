import Inheritance
import Insights
import JourneyGraphs
import Values

/// The picture that a link to a template is shown with elsewhere: its name, what it is, and its journey.
struct SocialPicture {
  /// In pixels, as most services that show links want it.
  static let (width, height) = (1200, 630)
  private static let nameSize = 58
  private static let descriptionSize = 27
  /// What there is room for beside the journey, and where there is none.
  private static let (narrow, wide) = (640, 1040)

  let summary: TemplateSummary
  let resolved: ResolvedTemplate
  let siteTitle: String
  let categoryName: String
  let authorName: String

  /// What `pictures/social` is given.
  var context: Value {
    let graph = JourneyGraph(resolved.template)
    let layout = graph.layout()
    let room = layout == nil ? Self.wide : Self.narrow
    let name = TextBlock.wrapping(
      summary.name, fontSize: Self.nameSize, maxWidth: room, maxLines: 3)
    let top = 190 + name.lines.count * 68
    let description = TextBlock.wrapping(
      summary.description, fontSize: Self.descriptionSize, maxWidth: room,
      maxLines: max(1, (480 - top) / 38))
    return .context([
      ("siteTitle", .string(siteTitle)), ("categoryName", .string(categoryName)),
      ("nameLines", .list(Self.lines(name, from: 260, height: 68))),
      ("descriptionLines", .list(Self.lines(description, from: top + 54, height: 38))),
      ("version", .string(summary.version)), ("author", .string(authorName)),
      ("rating", summary.rating?.all.map { .number($0.mean) }),
      (
        "diagramHtml",
        layout.map { .string(SVGWriter().svg(graph, $0, title: summary.name)) }
      ),
      ("diagramWidth", layout.map { Value($0.width) }),
      ("diagramHeight", layout.map { Value($0.height) }),
    ])
  }

  private static func lines(_ block: TextBlock, from top: Int, height: Int) -> [Value] {
    block.lines.enumerated().map { number, line in
      .context([("text", .string(line)), ("y", Value(top + number * height))])
    }
  }
}
