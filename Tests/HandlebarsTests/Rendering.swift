import Handlebars
import Values

/// What a template makes of data; partials and the template itself escape alike.
func render(
  _ source: String, _ data: Value = [:], partials: [String: String] = [:],
  escaping: Escaping = .html, limits: TemplateSet.Limits = .init()
) throws(HandlebarsError) -> String {
  var set = TemplateSet()
  set.add(try HandlebarsTemplate(source, name: "main", escaping: escaping))
  for (name, text) in partials {
    set.add(try HandlebarsTemplate(text, name: name, escaping: escaping))
  }
  var output: [UInt8] = []
  try set.render("main", data, limits: limits, into: &output)
  return String(decoding: output, as: UTF8.self)
}
