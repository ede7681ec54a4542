import Testing

@testable import Handlebars

@Suite struct PlainTagsTests {
  @Test(arguments: [
    "", "plain", "{{name}}", "a {{ name }} b\n  {{other_1}}é{{x}}", "{ {{a}} }", "{{a}}{{std}}",
    "}}", "{{a}} }", "{{generative}} {{b}}",
  ])
  func `plain texts are read as the compiler reads them`(text: String) throws {
    let roots: Set<String> = ["std", "generative"]
    let found = try #require(HandlebarsTemplate.plainReferences(in: text, runtimeRoots: roots))
    let compiled = try HandlebarsTemplate(text, name: "", runtimeRoots: roots)
    #expect(found == compiled.references)
    #expect(compiled.possibleReferences.isEmpty)
  }

  @Test(arguments: [
    "{{{a}}}", "{{a.b}}", "{{#if a}}b{{/if}}", "{{a b}}", "\\{{a}}", "{{this}}", "{{!-- a --}}",
    "{{", "{{a", "{{a}", "{{a}}}", "{{1a}}", "{{~a}}", "{{else}}", "{{@root}}", "{{lookup}}",
    "{{é}}", "{{}}", "{{\na}}",
  ])
  func `other texts are left to the compiler`(text: String) {
    #expect(HandlebarsTemplate.plainReferences(in: text) == nil)
  }

  /// Whatever the text, the quick way and the compiler say the same, or the quick way says nothing.
  @Test func `random texts are read alike`() {
    var generator = Generator(state: 7)
    let pieces = [
      "{{", "}}", "{", "}", "a", "std", "this", " ", "\n", "\\", "é", "if", "#", "/", ".", "x1",
      "true",
    ]
    for _ in 0..<20_000 {
      let count = Int(generator.next() % 9)
      let text = (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
        .joined()
      guard let found = HandlebarsTemplate.plainReferences(in: text, runtimeRoots: ["std"]) else {
        continue
      }
      let compiled = try? HandlebarsTemplate(text, name: "", runtimeRoots: ["std"])
      #expect(compiled?.references == found, "\(text.debugDescription)")
    }
  }

  /// SplitMix64.
  private struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
