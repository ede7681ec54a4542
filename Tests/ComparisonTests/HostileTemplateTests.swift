import Comparison
import Decoding
import JourneyTemplates
import SemanticVersions
import Testing
import Values

/// Templates that somebody made to take long.
@Suite struct HostileTemplateTests {
  @Test(arguments: [
    "'x'.repeat(9000000).includes('y') || p0", "[1].map(x => x).length > 0 && p0",
    "p0 && p1 && p2 && p3 && p4 && p5 && p6 && p7 && p8 && p9 && p10", "p0 && (p1 (1))",
  ])
  func `conditions that take long are not decided`(condition: String) throws {
    let old = template(states: 400, condition: "!p0")
    let new = template(states: 400, condition: condition)
    let clock = ContinuousClock()
    var changes: [TemplateChange] = []
    let time = clock.measure {
      changes = TemplateComparison(before: old, after: new).changes
    }
    #expect(time < .seconds(30), "\(time)")
    #expect(changes.count == 400)
    #expect(changes.allSatisfy { $0.impact == .breaking })
  }

  @Test func `a large template that is all new is compared soon`() throws {
    var old = template(states: 500, condition: "p0")
    var new = old
    for index in old.stateTemplates.indices {
      old.stateTemplates[index].description = (0..<200).map { "word\($0)" }.joined(separator: " ")
      new.stateTemplates[index].templateId = "other-\(index)"
    }
    new.stateTemplates += old.stateTemplates
    let clock = ContinuousClock()
    var comparison: TemplateComparison?
    let time = clock.measure { comparison = TemplateComparison(before: old, after: new) }
    #expect(time < .seconds(30), "\(time)")
    #expect(comparison?.changes.count == 500)
    #expect(comparison?.impact == .feature)
  }

  private func template(states: Int, condition: String) -> JourneyTemplate {
    var template = JourneyTemplate()
    template.parameters = (0..<11).map { index in
      var parameter = TemplateParameter()
      parameter.parameterName = "p\(index)"
      parameter.dataType = .boolean
      parameter.defaultValue = true
      return parameter
    }
    template.stateTemplates = (0..<states).map { index in
      var state = StateTemplate()
      state.templateId = "s\(index)"
      state.includeCondition = TemplateCondition()
      state.includeCondition?.expression = condition
      return state
    }
    return template
  }
}
