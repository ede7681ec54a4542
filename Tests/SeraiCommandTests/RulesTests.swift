import Diagnostics
import Foundation
import RulePages
import TemplateRules
import TestSupport
import Testing
import Validation

@Suite struct RulesTests {
  @Test func `every rule is listed as it is`() throws {
    let pages = RulePage.all
    #expect(pages.count >= 60)
    for rule in RuleRegistry.all {
      let page = try #require(RulePage.page(rule.id), "\(rule.id)")
      #expect(page.severity == rule.severity.rawValue, "\(rule.id)")
      #expect(page.category == rule.category.rawValue, "\(rule.id)")
      #expect(page.summary.hasSuffix("."), "\(rule.id)")
    }
    let run = try CommandRun("rules --format json", in: fixtures())
    let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    #expect(list?.compactMap { $0["id"] as? String } == pages.map(\.id))
  }

  @Test func `a category is listed alone`() throws {
    let run = try CommandRun("rules --category security", in: fixtures())
    #expect(run.status == 0)
    #expect(run.output.contains("not-an-owner"))
    #expect(!run.output.contains("dead-end"))
    #expect(try CommandRun("rules --category none", in: fixtures()).status == 2)
  }
}
