import Testing
import Values

@testable import Handlebars

private func render(
  _ source: String, _ data: Value = [:], partials: [String: String] = [:],
  escaping: Escaping = .html, limits: TemplateSet.Limits = .init()
) throws -> String {
  var set = TemplateSet()
  set.add(try HandlebarsTemplate(source, name: "main", escaping: escaping))
  for (name, text) in partials {
    set.add(try HandlebarsTemplate(text, name: name, escaping: escaping))
  }
  var output: [UInt8] = []
  try set.render("main", data, limits: limits, into: &output)
  return String(decoding: output, as: UTF8.self)
}

private let order: Value = [
  "number": "A<1>", "total": 12.5, "isPaid": true, "tags": ["a", "b"], "none": [],
  "buyer": ["name": "Ada", "city": ["name": "London"]],
  "items": [["name": "Pen", "count": 2], ["name": "Ink", "count": 0]],
]

@Suite struct LanguageTests {
  @Test(arguments: [
    ("{{number}} {{{number}}} {{&number}}", "A&lt;1&gt; A<1> A<1>"),
    ("{{total}} {{isPaid}} {{missing}} {{buyer.city.name}}", "12.5 true  London"),
    ("{{#if isPaid}}yes{{else}}no{{/if}}", "yes"),
    ("{{#unless isPaid}}yes{{else}}no{{/unless}}", "no"),
    ("{{#if none}}a{{else if missing}}b{{else if tags}}c{{else}}d{{/if}}", "c"),
    ("{{#each items}}{{@index}}:{{name}}{{#unless @last}}, {{/unless}}{{/each}}", "0:Pen, 1:Ink"),
    (
      "{{#each items}}{{#if @first}}{{../buyer.name}}{{/if}}{{@root.total}} {{/each}}",
      "Ada12.5 12.5 "
    ),
    ("{{#each items as |item index|}}{{index}}{{item.name}}{{/each}}", "0Pen1Ink"),
    ("{{#each none}}x{{else}}empty{{/each}}", "empty"),
    ("{{#each buyer.city}}{{@key}}={{this}}{{/each}}", "name=London"),
    (
      "{{#with buyer}}{{name}} {{#with city}}{{name}} {{../name}}{{/with}}{{/with}}",
      "Ada London Ada"
    ),
    ("{{#tags}}{{.}}{{/tags}}{{^none}}-{{/none}}", "ab-"),
    (
      "{{#if (and isPaid (gt total 10))}}rich{{/if}}{{#if (eq buyer.name \"Bob\")}}x{{/if}}", "rich"
    ),
    ("{{join tags \" + \"}} {{count items}} {{default missing \"?\"}}", "a + b 2 ?"),
    ("a {{~ total ~}} b", "a12.5b"),
    ("{{! note }}{{!-- a }} b --}}x\\{{y}}", "x{{y}}"),
    ("{{items.[0].name}} {{items.length}} {{[number]}}", "Pen 2 A&lt;1&gt;"),
    ("a\n  {{#if isPaid}}\n  b\n  {{/if}}\nc\n", "a\n  b\nc\n"),
    ("{{lookup buyer \"name\"}} {{#if false}}{{else}}z{{/if}}", "Ada z"),
  ])
  func `a template renders as in Handlebars`(source: String, expected: String) throws {
    #expect(try render(source, order) == expected)
  }

  @Test func `a partial takes a context and named values, and keeps its place in the line`() throws
  {
    let partials = ["line": "{{name}}{{mark}}\n"]
    let source = "<ul>\n  {{> line buyer mark=\"!\"}}\n</ul>"
    #expect(try render(source, order, partials: partials) == "<ul>\n  Ada!\n</ul>")
  }

  @Test(arguments: [
    ("{{#if a}}x", 1, 4), ("{{/if}}", 1, 4), ("{{#if a}}{{/each}}", 1, 13), ("a\n{{b", 2, 1),
    ("{{{a}}", 1, 1), ("{{frobnicate a}}", 1, 3), ("{{eq a}}", 1, 3), ("{{a..b}}", 1, 3),
    ("é{{else}}", 1, 4), ("{{#*inline \"x\"}}{{/inline}}", 1, 1), ("{{(a}}", 1, 4),
  ])
  func `a mistake is an error at its place`(source: String, line: Int, column: Int) {
    let error = #expect(throws: HandlebarsError.self) { try render(source) }
    #expect(error?.position == TextPosition(line: line, column: column), "\(error?.message ?? "")")
  }

  @Test func `runtime fields are left for Parlant`() throws {
    let template = try HandlebarsTemplate(
      "{{std.customer.name}} {{{generative.reply}}} {{stdx}}", name: "m",
      runtimeRoots: ["std", "generative"])
    var set = TemplateSet()
    set.add(template)
    var output: [UInt8] = []
    try set.render("m", ["stdx": "ok"], into: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == "{{std.customer.name}} {{{generative.reply}}} ok")
    #expect(template.references.map(\.root) == ["stdx"])
  }

  @Test func `references are what a template reads from its context`() throws {
    let template = try HandlebarsTemplate(
      "{{a.b}}{{#each c as |d|}}{{e}}{{../f}}{{@root.g}}{{d}}{{/each}}{{#if (eq h \"i\")}}{{join j}}{{/if}}",
      name: "m")
    #expect(template.references.map(\.root) == ["a", "c", "f", "g", "h", "j"])
    #expect(template.references.first?.position == TextPosition(line: 1, column: 3))
    #expect(template.references.first?.length == 3)
  }
}

@Suite struct SafetyTests {
  private static let hostile = "<script>alert('1')</script>\" onload=\"x` \u{1}[a](javascript:x)*_"

  @Test func `HTML is escaped`() throws {
    let html = try render("{{x}}", ["x": .string(Self.hostile)])
    #expect(
      !html.contains("<") && !html.contains("\"") && !html.contains("'") && !html.contains("="))
  }

  @Test func `XML loses what it forbids`() throws {
    let xml = try render("{{x}}", ["x": .string(Self.hostile + "\u{FFFE}")], escaping: .xml)
    #expect(!xml.contains("<") && !xml.unicodeScalars.contains("\u{1}"))
    #expect(!xml.unicodeScalars.contains("\u{FFFE}"))
  }

  @Test func `Markdown is escaped and stays on its line`() throws {
    let text = try render("- {{x}}", ["x": "a\n# b [c](d) <e> `f` |"], escaping: .markdown)
    #expect(text == "- a \\# b \\[c\\](d) &lt;e\\> \\`f\\` \\|")
  }

  @Test func `what goes on too long is stopped`() throws {
    let deep = String(repeating: "{{#if a}}", count: 10_000)
    #expect(throws: HandlebarsError.self) { try render(deep) }
    let parentheses = "{{" + String(repeating: "(", count: 10_000)
    #expect(throws: HandlebarsError.self) { try render(parentheses) }
    #expect(throws: HandlebarsError.self) { try render("{{> a}}", partials: ["a": "{{> a}}"]) }
    let list = Value.array(Array(repeating: 1, count: 2000))
    let nested = "{{#each x}}{{#each @root.x}}{{#each @root.x}}.{{/each}}{{/each}}{{/each}}"
    #expect(throws: HandlebarsError.self) { try render(nested, ["x": list]) }
  }
}
