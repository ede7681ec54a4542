import Foundation
import Handlebars
import Mustache
import Stencil
import Values

/// Three pages with Serai's Handlebars, swift-mustache and Stencil.
enum Pages {
  static func run(_ pages: Value, folder: URL) throws {
    for page in pages.object?.entries ?? [] {
      try serai(page.key, page.value, folder)
      try mustache(page.key, page.value.plain, folder)
      try stencil(page.key, page.value.plain, folder)
    }
  }

  private static func text(_ name: String, _ folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private static func serai(_ name: String, _ data: Value, _ folder: URL) throws {
    var set = TemplateSet()
    set.add(try HandlebarsTemplate(try text(name + ".hbs", folder), name: name))
    set.add(try HandlebarsTemplate(try text("parameter.hbs", folder), name: "parameter"))
    var output: [UInt8] = []
    let micros = try measure {
      output.removeAll(keepingCapacity: true)
      try set.render(name, data, into: &output)
    }
    report("handlebars " + name, "Serai", micros, output: String(decoding: output, as: UTF8.self))
  }

  private static func mustache(_ name: String, _ data: Any, _ folder: URL) throws {
    let library = MustacheLibrary(templates: [
      name: try MustacheTemplate(string: try text(name + ".mustache", folder)),
      "parameter": try MustacheTemplate(string: try text("parameter.mustache", folder)),
    ])
    let output = library.render(data, withTemplate: name) ?? ""
    let micros = measure { consume(library.render(data, withTemplate: name)) }
    report("handlebars " + name, "swift-mustache", micros, output: output)
  }

  private static func stencil(_ name: String, _ data: Any, _ folder: URL) throws {
    let filters = Extension()
    filters.registerFilter("escape") { ($0 as? String).map(escaped) ?? $0 }
    let environment = Environment(
      loader: DictionaryLoader(templates: ["parameter": try text("parameter.stencil", folder)]),
      extensions: [filters])
    let template = Template(
      templateString: try text(name + ".stencil", folder), environment: environment)
    let context = data as? [String: Any] ?? [:]
    let output = try template.render(context)
    let micros = try measure { consume(try template.render(context)) }
    report("handlebars " + name, "Stencil", micros, output: output)
  }

  /// As the two others escape, which Stencil leaves to its user.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

extension Value {
  /// The value in the types that the peers look for.
  var plain: Any {
    switch self {
    case .null: Optional<String>.none as Any
    case .bool(let bool): bool
    case .number(let number): number == number.rounded() ? Int(number) : number
    case .string(let string): string
    case .array(let items): items.map { $0.plain }
    case .object(let object):
      Dictionary(
        uniqueKeysWithValues: object.entries.filter { !$0.value.isNull }
          .map { ($0.key, $0.value.plain) })
    }
  }
}
