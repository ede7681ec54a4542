import Handlebars

/// What a template file makes, as its endings say it.
struct TemplateKind {
  let name: String
  let escaping: Escaping

  init?(path: String) {
    let endings: [(String, Escaping)] = [
      (".html.hbs", .html), (".md.hbs", .markdown), (".xml.hbs", .xml), (".svg.hbs", .xml),
      (".txt.hbs", .none),
    ]
    guard let (ending, escaping) = endings.first(where: { path.hasSuffix($0.0) }) else {
      return nil
    }
    name = String(path.dropLast(ending.count))
    self.escaping = escaping
  }

  static func path(of name: String, among paths: [String]) -> String {
    paths.filter { $0.hasPrefix(name + ".") }.min() ?? name
  }
}
