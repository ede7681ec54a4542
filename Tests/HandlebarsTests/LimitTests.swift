import Handlebars
import Testing
import Values

/// What a stranger may write to keep us busy; each is stopped soon.
@Suite struct LimitTests {
  private func message(
    _ source: String, _ data: Value = [:], partials: [String: String] = [:]
  ) -> String? {
    var limits = TemplateSet.Limits()
    (limits.bytes, limits.turns, limits.steps) = (1 << 20, 1 << 16, 1 << 18)
    let error = #expect(throws: HandlebarsError.self) {
      try render(source, data, partials: partials, limits: limits)
    }
    return error?.message
  }

  private static func list(_ count: Int) -> Value { .array(Array(repeating: 1, count: count)) }

  @Test(arguments: [
    "{{#if a}}", "{{#> a}}", "{{#*inline 'a'}}", "{{#if a}}{{else if b}}", "{{#a}}",
  ])
  func `deep nesting is an error`(opening: String) {
    let source = String(repeating: opening, count: 10_000)
    #expect(message(source) == "Blocks are more than 64 deep")
  }

  @Test func `deep sub-expressions and else chains are errors`() {
    let parentheses = "{{not " + String(repeating: "(not ", count: 10_000) + "}}"
    #expect(message(parentheses) == "Sub-expressions are more than 32 deep")
    let chain = "{{#if a}}" + String(repeating: "{{else if b}}", count: 10_000) + "{{/if}}"
    #expect(message(chain) == "Blocks are more than 64 deep")
  }

  @Test func `partials that take themselves in are stopped`() {
    #expect(message("{{> a}}", partials: ["a": "{{> a}}"]) == "Partials are more than 64 deep")
    let blocks = String(repeating: "{{#if @root}}", count: 30)
    let ends = String(repeating: "{{/if}}", count: 30)
    #expect(
      message("{{> a}}", ["x": 1], partials: ["a": blocks + "{{> a}}" + ends])
        == "Blocks and partials are more than 256 deep")
    let block = "{{#> a}}{{> @partial-block}}{{/a}}"
    #expect(message(block, partials: ["a": "{{> @partial-block}}"])?.contains("partial") == true)
  }

  @Test func `partials that double are stopped`() {
    var partials = ["a50": ""]
    for index in 0..<50 { partials["a\(index)"] = "{{> a\(index + 1)}}{{> a\(index + 1)}}" }
    #expect(message("{{> a0}}", partials: partials) == "It takes more than 262144 steps")
  }

  @Test func `loops in loops are stopped`() {
    let nested = "{{#each x}}{{#each @root.x}}{{#each @root.x}}{{/each}}{{/each}}{{/each}}"
    #expect(message(nested, ["x": Self.list(300)]) == "Lists go on for more than 65536 turns")
    let long = "{{#each x}}" + String(repeating: "{{#if z}}{{/if}}", count: 2000) + "{{/each}}"
    #expect(message(long, ["x": Self.list(2000)]) == "It takes more than 262144 steps")
  }

  @Test func `output is bounded`() {
    let text: Value = ["x": .string(String(repeating: "<", count: 1 << 16))]
    let source = String(repeating: "{{x}}", count: 1000)
    #expect(message(source, text) == "More than 1048576 bytes come out")
    let indent = String(repeating: " ", count: 2000) + "{{> a}}\n"
    let lines = String(repeating: "x\n", count: 2000)
    #expect(message(indent, partials: ["a": lines]) == "More than 1048576 bytes come out")
  }

  @Test func `what helpers do is bounded`() {
    let separator: Value = .string(String(repeating: "x", count: 100_000))
    let join = "{{#if (join l s)}}{{/if}}"
    #expect(message(join, ["l": Self.list(100_000), "s": separator])?.contains("steps") == true)
    let equal = "{{#each l}}{{#if (eq @root.l @root.m)}}{{/if}}{{/each}}"
    let lists: Value = ["l": Self.list(1000), "m": Self.list(1000)]
    #expect(message(equal, lists)?.contains("steps") == true)
  }

  private static let text: Value = .string(String(repeating: "a ", count: 1 << 19))

  @Test(arguments: [
    "{{upper x}}", "{{title x}}", "{{truncate x 1000000}}", "{{replace x 'a' x}}", "{{split x ''}}",
    "{{sort (split x ' ')}}", "{{list (split x ' ')}}", "{{concat x x x x}}",
    "{{count (split x ' ')}}",
    "{{plural 1 other=(replace x 'a' '#')}}", "{{join (split x ' ') x}}", "{{in 'b' x}}",
    "{{trim x}}",
    "{{log x x x}}", "{{t x}}", "{{> p x k=1}}", "{{number x}}", "{{date x}}", "{{capitalize x}}",
  ])
  func `long texts are worked on within bounds, or not at all`(source: String) throws {
    let loop = "{{#each l}}\(source.replacing(" x", with: " @root.x"))\n{{/each}}"
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = message(loop, ["x": Self.text, "l": Self.list(1000)], partials: ["p": "{{k}}"])
    }
    // A second at most in a release build.
    #expect(time < .seconds(30))
  }

  @Test func `what cannot be worked off soon is an error`() {
    let path = "{{#each l}}{{a" + String(repeating: "/b", count: 10_000) + "}}{{/each}}"
    #expect(message(path, ["l": Self.list(1000)])?.contains("steps") == true)
    let key = "{{#each l}}{{#if (lookup @root @root.l)}}{{/if}}{{/each}}"
    #expect(message(key, ["l": Self.list(10_000)])?.contains("steps") == true)
    let inlines = String(repeating: "{{#*inline 'a'}}{{/inline}}", count: 1000)
    let calls = "{{#each l}}{{> b}}{{/each}}"
    #expect(
      message(inlines + calls, ["l": Self.list(1000)], partials: ["b": ""])?.contains("steps")
        == true)
    let names = "{{#each a as |" + String(repeating: "b ", count: 1000) + "|}}{{/each}}"
    #expect(message(names) == "There are more than 16 block parameters")
    let named = "{{> a " + String(repeating: "b=c ", count: 1000) + "}}"
    #expect(message(named) == "There are more than 256 named values")
  }

  @Test func `notes are bounded`() throws {
    var set = TemplateSet()
    set.add(
      try HandlebarsTemplate("{{#each l}}{{log @root.x}}{{number @root.x}}{{/each}}", name: "m"))
    var output: [UInt8] = []
    var notes: [RenderNote] = []
    let data: Value = ["l": Self.list(2000), "x": .string(String(repeating: "é", count: 3000))]
    try set.render("m", data, .init(), into: &output, notes: &notes)
    #expect(notes.count == 1000)
    #expect(notes.allSatisfy { $0.message.utf8.count <= 4096 })
  }

  @Test func `what a partial's block tests is bounded`() {
    let block =
      "{{#> a}}" + String(repeating: "{{#> a}}", count: 20)
      + "x" + String(repeating: "{{/a}}", count: 21)
    let partial = "{{#if @partial-block}}{{> @partial-block}}{{> @partial-block}}{{/if}}"
    #expect(message(block, partials: ["a": partial])?.contains("steps") == true)
  }

  @Test func `a failed rendering adds nothing`() throws {
    var set = TemplateSet()
    set.add(try HandlebarsTemplate("abc{{> missing}}", name: "main"))
    var output: [UInt8] = [1]
    #expect(throws: HandlebarsError.self) { try set.render("main", [:], into: &output) }
    #expect(output == [1])
  }

  @Test func `a long template compiles in time`() throws {
    let source = String(repeating: "{{a.b}}", count: 100_000)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try HandlebarsTemplate(source, name: "main") }
    // Seconds in a debug build; where finding places goes through the text each time, minutes.
    #expect(time < .seconds(20))
  }
}
