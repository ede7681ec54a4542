import Diagnostics
import Inheritance
import JourneyTemplates
import SemanticVersions
import Testing
import Values

@Test func `a reference takes the highest version that may be used`() throws {
  let index = TemplateIndex([
    source("a@1.0.0", [:]), source("a@1.9.0", [:]), source("a@1.10.0", [:]),
    source("a@1.11.0", [:], isYanked: true), source("a@2.0.0-beta.1", [:]),
    source("d@1.0.0", [:], isDraft: true),
  ])
  func best(_ text: String, drafts: Bool = false) throws -> String? {
    let reference = try #require(TemplateReference(text))
    return index.best(for: reference, allowingDrafts: drafts)?.version.description
  }
  #expect(try best("a") == "1.10.0")
  #expect(try best("a@~1.9.0") == "1.9.0")
  #expect(try best("a@1.11.0") == "1.11.0")
  #expect(try best("a@2.0.0-beta.1") == "2.0.0-beta.1")
  #expect(try best("a@^3.0.0") == nil)
  #expect(try best("d") == nil)
  #expect(try best("d", drafts: true) == "1.0.0")
  #expect(index["a"].count == 5)
}

@Test func `references that lead nowhere say what there is`() {
  let others = [
    source("support-base@1.0.0", [:]), source("support-base@1.1.0", [:], isYanked: true),
    source("sketch", [:], isDraft: true),
  ]
  func problems(_ reference: String, isDraft: Bool = false) -> [Diagnostic] {
    let child = source("child", ["extendsTemplate": .string(reference)], isDraft: isDraft)
    return resolve("child", in: others + [child]).1
  }
  let unknown = problems("suport-base")
  #expect(
    lines(unknown) == [
      "error unknown-template-reference [child extendsTemplate] "
        + "There is no template 'suport-base'"
    ])
  #expect(unknown.first?.help == "Did you mean 'support-base'?")
  let outside = problems("support-base@^1.1.0")
  #expect(
    lines(outside) == [
      "error no-matching-version [child extendsTemplate] "
        + "No version of 'support-base' is ^1.1.0"
    ])
  #expect(outside.first?.explanation.hasPrefix("There are 1.1.0 (yanked), 1.0.0.") == true)
  #expect(
    lines(problems("support-base@1.1.0")) == [
      "warning yanked-reference [child extendsTemplate] 'support-base@1.1.0' has been yanked"
    ])
  #expect(
    lines(problems("sketch")) == [
      "error draft-reference [child extendsTemplate] 'sketch' is a draft"
    ])
  #expect(problems("sketch", isDraft: true) == [])
  #expect(
    lines(problems("child")) == [
      "error self-inheritance [child extendsTemplate] Template 'child' builds on itself"
    ])
}

@Test func `each template of a cycle is told its own reference, and no other template`() {
  let sources = [
    source("a", ["extendsTemplate": "b"]), source("b", ["composesTemplates": ["c"]]),
    source("c", ["extendsTemplate": "a"]), source("child", ["extendsTemplate": "a"]),
  ]
  let found = ["a", "b", "c", "child"].map { resolve($0, in: sources) }
  #expect(found.allSatisfy { $0.0 == nil })
  #expect(
    lines(found.flatMap(\.1)) == [
      "error inheritance-cycle [a extendsTemplate] 'a' builds on itself: "
        + "a@1.0.0 → b@1.0.0 → c@1.0.0 → a@1.0.0",
      "error inheritance-cycle [b composesTemplates[0]] 'b' builds on itself: "
        + "b@1.0.0 → c@1.0.0 → a@1.0.0 → b@1.0.0",
      "error inheritance-cycle [c extendsTemplate] 'c' builds on itself: "
        + "c@1.0.0 → a@1.0.0 → b@1.0.0 → c@1.0.0",
    ])
  #expect(found[0].1.first?.notes.map(\.message) == ["'b' composes 'c'", "'c' extends 'a'"])
}

@Test func `a long chain is cut once, and ends early`() {
  let sources = (0..<2000).map { number in
    source("t\(number)", number == 0 ? [:] : ["extendsTemplate": .string("t\(number - 1)")])
  }
  let resolver = Resolver(sources)
  let problems = sources.flatMap { resolver.resolve($0.templateId, $0.version).1 }
  #expect(
    lines(problems) == [
      "error inheritance-too-deep [t33 extendsTemplate] "
        + "'t33' has more than 32 ancestors in a row"
    ])
  #expect(resolver.resolve("t32", sources[0].version).0?.chain.count == 32)
}

@Test func `templates that double at every step are stopped`() {
  let sources = (0..<30).map { number in
    let base = Value.string("t\(number - 1)")
    return source(
      "t\(number)",
      number == 0
        ? ["stateTemplates": [state("s")]]
        : [
          "composesTemplates": [base],
          "compositionRules": [
            ["ruleId": "a", "templateId": base, "prefix": "a"],
            ["ruleId": "b", "templateId": base, "prefix": "b"],
          ],
        ])
  }
  let resolver = Resolver(sources)
  let ids = sources.flatMap { resolver.resolve($0.templateId, $0.version).1 }.map(\.id)
  #expect(ids == ["inheritance-too-large"])
}
