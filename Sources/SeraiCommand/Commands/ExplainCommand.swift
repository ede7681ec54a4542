import ArgumentParser
import Diagnostics
import RulePages

/// `serai explain`: shows the page of a rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show what a rule is about, with examples.")

  @Argument(help: "The rule, as in dead-end.")
  var rule: String

  func run() throws {
    guard let page = RulePage.page(rule) else {
      let meant = nearest(to: rule, among: RulePage.all.map(\.id)).map { "; did you mean '\($0)'?" }
      Terminal.write(
        "serai: there is no rule '\(rule.printable)'\(meant ?? "")\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
    Terminal.write(PageText(page, hasColours: Terminal.Stream.output.hasColours).text, to: .output)
  }
}

/// A page of a rule as a terminal shows it.
struct PageText {
  private let page: RulePage
  private let hasColours: Bool

  init(_ page: RulePage, hasColours: Bool) {
    self.page = page
    self.hasColours = hasColours
  }

  var text: String {
    var lines = [paint(page.id, "1"), paint("\(page.severity), \(page.category)", "2"), ""]
    var isCode = false
    for line in page.body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        lines.append("    " + line)
      } else if line.hasPrefix("#") {
        lines.append(paint(String(line.drop { $0 == "#" || $0 == " " }), "1"))
      } else {
        lines.append(prose(line))
      }
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line without the marks of Markdown.
  private func prose(_ line: String) -> String {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset % 2 == 1 ? paint(String($0.element), "36") : String($0.element) }.joined()
  }

  private func paint(_ text: String, _ code: String) -> String {
    hasColours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
