import Handlebars
import Testing
import Values

private let order: Value = [
  "number": "A<1>", "total": 12.5, "isPaid": true, "tags": ["a", "b"], "none": [], "zero": 0,
  "buyer": ["name": "Ada", "city": ["name": "London"]], "first name": "Ada", "raw": ["<b>", "&"],
  "items": [["name": "Pen", "count": 2], ["name": "Ink", "count": 0]],
]

@Suite struct LanguageTests {
  @Test(arguments: [
    ("{{number}} {{{number}}} {{&number}}", "A&lt;1&gt; A<1> A<1>"),
    ("{{raw}} {{{raw}}}", "&lt;b&gt;,&amp; <b>,&"),
    ("{{total}} {{isPaid}} {{missing}} {{missing.deep}} {{buyer/city.name}}", "12.5 true   London"),
    ("{{items.[0].name}} {{items.length}} {{[first name]}} {{\"first name\"}}", "Pen 2 Ada Ada"),
    (
      "{{this.total}} {{./total}} {{@root.total}} {{#with buyer}}{{../total}}{{/with}}{{../total}}",
      "12.5 12.5 12.5 12.5"
    ),
    ("\\{{number}} \\\\{{total}}", "{{number}} \\12.5"),
    ("{{@nothing}}{{../../total}}{{constructor}}{{buyer.__proto__}}{{tags.constructor}}", ""),
    ("{{buyer.name.length}}{{tags.[1]}}{{tags.[01]}}{{buyer.name.[0]}}{{total.length}}", "3bA"),
    ("{{null}}{{undefined}}{{[]}}{{this}}", "[object Object][object Object]"),
  ])
  func `values are shown`(source: String, expected: String) throws {
    #expect(try render(source, order) == expected)
  }

  @Test(arguments: [
    ("{{#if isPaid}}yes{{else}}no{{/if}}", "yes"),
    ("{{#unless isPaid}}yes{{else}}no{{/unless}}", "no"),
    ("{{#if none}}a{{else if missing}}b{{else if tags}}c{{else}}d{{/if}}", "c"),
    ("{{#if zero}}a{{else}}b{{/if}}{{#if zero includeZero=true}}c{{/if}}", "bc"),
    (
      "{{^if zero}}a{{^}}b{{/if}}{{^each none}}c{{/each}}{{^each tags}}d{{else}}{{.}}{{/each}}",
      "acab"
    ),
    ("{{#each none}}x{{else}}empty{{/each}}", "empty"),
    ("{{#each buyer.city}}{{@key}}={{this}}{{/each}}", "name=London"),
    ("{{#each items}}{{@index}}:{{name}}{{#unless @last}}, {{/unless}}{{/each}}", "0:Pen, 1:Ink"),
    (
      "{{#each tags}}{{#if @first}}{{@root.total}}{{/if}}{{#each ../tags}}{{@../index}}{{/each}}{{/each}}",
      "12.50011"
    ),
    (
      "{{#each items as |item index|}}{{index}}{{item.name}}{{#with item.name as |n|}}{{n}}{{/with}}{{/each}}",
      "0PenPen1InkInk"
    ),
    (
      "{{#with buyer}}{{name}} {{#with city}}{{name}} {{../name}}{{/with}}{{/with}}",
      "Ada London Ada"
    ),
    (
      "{{#tags}}{{.}}{{/tags}}{{^none}}-{{/none}}{{#zero}}[{{.}}]{{/zero}}{{#buyer}}{{name}}{{/buyer}}",
      "ab-[0]Ada"
    ),
    ("{{#isPaid}}{{total}}{{/isPaid}}{{#[first name]}}{{.}}{{/[first name]}}", "12.5Ada"),
  ])
  func `blocks choose and repeat`(source: String, expected: String) throws {
    #expect(try render(source, order) == expected)
  }

  @Test(arguments: [
    (
      "{{#if (and isPaid (gt total 10))}}rich{{/if}}{{#if (eq buyer.name \"Bob\")}}x{{/if}}", "rich"
    ),
    (
      "{{join tags \" + \"}} {{join tags}} {{count items}} {{default missing \"?\"}}",
      "a + b a, b 2 ?"
    ),
    ("{{lookup buyer \"name\"}} {{lookup tags 1}} {{lookup tags 7}}", "Ada b "),
    ("{{concat number '-' total}} {{not zero}} {{or zero 'x'}}", "A&lt;1&gt;-12.5 true x"),
    (
      "{{eq total 12.5}} {{ne total -1}} {{lt 'a' 'b'}} {{ge 'a' 'b'}} {{le 1 1}}",
      "true true true false true"
    ),
    ("{{#eq total 12.5}}same{{/eq}}", "same"),
  ])
  func `helpers work out values`(source: String, expected: String) throws {
    #expect(try render(source, order) == expected)
  }

  @Test(arguments: [
    ("a {{~ total ~}} b {{~{total}~}} c", "a12.5b12.5c"),
    ("{{! note }}{{!-- a }} -- {{b}} --}}x {{~!-- c --~}} y", "xy"),
    ("a\n  {{#if isPaid}}\n  b\n  {{else}}\n  c\n  {{/if}}\nd\n", "a\n  b\nd\n"),
    ("a\r\n{{! note }}\r\nb", "a\r\nb"),
    ("  {{#each tags}}  \n{{.}}\n\t{{/each}}", "a\nb\n"),
    ("a {{#if isPaid}}\nb\n{{/if}} c", "a \nb\n c"),
  ])
  func `tags take white space with them`(source: String, expected: String) throws {
    #expect(try render(source, order) == expected)
  }

  @Test(arguments: [
    ("<ul>\n  {{> line buyer mark=\"!\"}}\n</ul>", "<ul>\n  Ada!\n</ul>"),
    ("{{#each items}}{{> line mark=@index}}{{/each}}", "Pen0\nInk1\n"),
    ("{{> (concat 'li' 'ne') buyer}}", "Ada\n"),
    ("{{#> frame}}{{total}}{{/frame}}{{#> nothing}}default{{/nothing}}", "[12.5]default"),
    ("{{#*inline \"frame\"}}({{> @partial-block}}){{/inline}}{{#> frame}}x{{/frame}}", "(x)"),
  ])
  func `partials are taken in`(source: String, expected: String) throws {
    let partials = ["line": "{{name}}{{mark}}\n", "frame": "[{{> @partial-block}}]"]
    #expect(try render(source, order, partials: partials) == expected)
  }

  @Test(arguments: [
    ("{{#if a}}x", 1, 4), ("{{/if}}", 1, 4), ("{{#if a}}{{/each}}", 1, 13), ("a\n{{b", 2, 1),
    ("{{{a}}", 1, 1), ("{{a}}}", 1, 1), ("{{frobnicate a}}", 1, 3), ("{{eq a}}", 1, 3),
    ("{{a..b}}", 1, 3), ("{{a/this}}", 1, 3), ("é{{else}}", 1, 2), ("{{(a}}", 1, 3),
    ("{{#if a}}{{else}}{{else}}{{/if}}", 1, 18), ("{{#if a b}}{{/if}}", 1, 9),
    ("{{a\n  'b}}", 2, 3), ("{{{{a}}}}{{{{/b}}}}", 1, 15), ("{{{{a}}}} {{{{/a", 1, 1),
    ("{{* a}}", 1, 5), ("{{#*other}}{{/other}}", 1, 5), ("{{#*inline}}{{/inline}}", 1, 5),
    ("{{> }}", 1, 5), ("{{#each a as |b}}{{/each}}", 1, 11), ("{{a,b}}", 1, 3), ("{{}}", 1, 3),
    ("{{^a}}{{else if b}}{{/a}}", 1, 7), ("{{if a}}", 1, 3), ("{{#if}}{{/if}}", 1, 4),
    ("{{> a b c}}", 1, 9), ("{{a b=1 c}}", 1, 9), ("{{! a", 1, 1), ("{{!-- a }}", 1, 1),
    ("{{[a}}", 1, 3), ("a\u{0}b", 1, 2), ("{{helperMissing}}", 1, 3), ("{{lookup a}}", 1, 3),
    ("{{#a}}{{#b}}{{/a}}{{/b}}", 1, 16), ("{{(eq a b)}}", 1, 3), ("{{a b", 1, 1),
    ("{{#if (eq a}}{{/if}}", 1, 7), ("{{#if a as |x|}}{{x}}{{/if}}", 1, 19),
    ("{{#if a\n{{b}}{{/if}}", 1, 1), ("{{foo/}}", 1, 3), ("{{@}}", 1, 3), ("{{{a}} }", 1, 1),
  ])
  func `a mistake is an error at its place`(source: String, line: Int, column: Int) {
    let error = #expect(throws: HandlebarsError.self) { try render(source) }
    #expect(error?.position.line == line, "\(error?.message ?? "")")
    #expect(error?.position.column == column, "\(error?.message ?? "")")
    #expect(error?.templateName == "main")
  }

  @Test func `places are right far into a text`() {
    let source = String(repeating: "é 🙂 text\n", count: 1000) + "é{{frobnicate a}}"
    let error = #expect(throws: HandlebarsError.self) { try render(source) }
    #expect(error?.position.line == 1001)
    #expect(error?.position.column == 4)
  }

  @Test func `partials that are not there are told before anything is rendered`() throws {
    var set = TemplateSet()
    let source = "{{> a}}\n{{> b}}{{#> c}}{{/c}}{{> d}}{{#*inline 'd'}}{{/inline}}"
    set.add(try HandlebarsTemplate(source, name: "main"))
    set.add(try HandlebarsTemplate("", name: "a"))
    #expect(set.missingPartials.map(\.error.message) == ["There is no partial 'b'"])
    #expect(set.missingPartials.first?.error.position.line == 2)
  }
}
