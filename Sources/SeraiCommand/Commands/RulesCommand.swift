public import ArgumentParser
import RulePages
public import TemplateRules
import Validation
import Values

/// `serai rules`: lists what Serai reports.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules, and all other problems that Serai reports.",
    discussion: "'serai explain RULE' shows the page of one.")

  @Option(
    help: "List one category: \(RuleCategory.allCases.map(\.rawValue).joined(separator: ", ")).")
  var category: RuleCategory?
  @Option(help: "How to print them: human or json.")
  var format = OutputFormat.human

  func run() {
    let pages = RulePage.all.filter { category == nil || $0.category == category?.rawValue }
    switch format {
    case .human: Terminal.write(text(pages), to: .output)
    case .json:
      let value = Value.array(pages.map { $0.value })
      Terminal.write(JSONWriter.plainText(of: value, style: .pretty) + "\n", to: .output)
    }
  }

  private func text(_ pages: [RulePage]) -> String {
    var text = ""
    for category in RuleCategory.allCases {
      let own = pages.filter { $0.category == category.rawValue }
      guard !own.isEmpty else { continue }
      text += (text.isEmpty ? "" : "\n") + category.rawValue + "\n"
      let width = own.map(\.id.count).max() ?? 0
      for page in own {
        let gap = String(repeating: " ", count: width - page.id.count + 2)
        let sign = page.isFixable ? "fix  " : "     "
        text += "  \(page.id)\(gap)\(page.severity.padded(to: 12))\(sign)\(page.summary)\n"
      }
    }
    return text + "\n\(pages.count) in all.\n"
  }
}

extension RuleCategory: ExpressibleByArgument {}

extension RulePage {
  fileprivate var value: Value {
    [
      "id": .string(id), "severity": .string(severity), "category": .string(category),
      "isRule": .bool(RuleRegistry.all.contains { $0.id == id }), "isFixable": .bool(isFixable),
      "summary": .string(summary),
    ]
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
