import Handlebars
import Testing
import Values

@Suite struct ReferenceTests {
  @Test func `references are what a template reads from its context`() throws {
    let template = try HandlebarsTemplate(
      "é{{a.b}}{{#each c as |d|}}{{e}}{{../f}}{{@root.g}}{{d}}{{@index}}{{../../x}}{{/each}}"
        + "{{#if (eq h \"i\")}}{{join j}}{{/if}}{{> k l m=n}}{{#if o}}{{p}}{{/if}}",
      name: "m")
    #expect(
      template.references.map(\.root) == ["a", "c", "f", "g", "h", "j", "l", "n", "o", "p"])
    #expect(template.references.map(\.path).prefix(4) == ["a.b", "c", "../f", "@root.g"])
    let first = try #require(template.references.first)
    #expect((first.position.line, first.position.column, first.length) == (1, 4, 3))
  }

  @Test func `in a section names may be those of the root`() throws {
    let template = try HandlebarsTemplate("{{#a}}{{b}}{{../c}}{{/a}}{{^d}}{{e}}{{/d}}", name: "m")
    #expect(template.references.map(\.root) == ["a", "c", "d", "e"])
    #expect(template.possibleReferences.map(\.root) == ["b"])
  }

  @Test func `runtime fields are left to be filled in later`() throws {
    let template = try HandlebarsTemplate(
      "{{std.customer.name}} {{{generative.reply}}} {{stdx}}{{#each l as |std|}}{{std}}{{/each}}",
      name: "m", runtimeRoots: ["std", "generative"])
    var set = TemplateSet()
    set.add(template)
    var output: [UInt8] = []
    try set.render("m", ["stdx": "ok", "l": [1]], into: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "{{std.customer.name}} {{{generative.reply}}} ok1")
    #expect(template.references.map(\.root) == ["stdx", "l"])
  }

  @Test func `runtime fields cannot decide anything`() {
    let error = #expect(throws: HandlebarsError.self) {
      try HandlebarsTemplate("{{#if std.vip}}{{/if}}", name: "m", runtimeRoots: ["std"])
    }
    #expect(error?.position.column == 7)
  }
}
