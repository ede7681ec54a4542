import Diagnostics
import JourneyTemplates
import Values

/// A name that ends with a period, or that shouts.
struct TitleStyle: TemplateRule {
  let id = "title-style"
  let severity = Severity.suggestion
  let category = RuleCategory.quality

  func check(_ template: TemplateSubject, _ report: inout Report) {
    check(template.template.templateName, .root["templateName"], template, &report)
    for (state, path) in template.states {
      check(state.stateName, path["stateName"], template, &report)
    }
    for (index, parameter) in template.template.parameters.enumerated() {
      check(
        parameter.displayName, DataPath.root["parameters"][index]["displayName"], template, &report)
    }
  }

  private func check(
    _ name: String, _ path: @autoclosure () -> DataPath, _ template: TemplateSubject,
    _ report: inout Report
  ) {
    let hasNoSmallLetter = !name.utf8.contains { (0x61...0x7A).contains($0) }
    guard hasNoSmallLetter || name.utf8.last == UInt8(ascii: ".") else { return }
    let place = template.place(path())
    if name.hasSuffix("."), !name.hasSuffix(".."), name.count > 1 {
      report.add(
        "'\(name)' ends with a period", at: place,
        explanation: "It is a name, shown as a heading.", help: "Remove the period",
        fixes: [
          FixIt(
            title: "Remove the period", applicability: .safe,
            edits: [.replace(place, with: String(name.dropLast()))])
        ])
    } else if hasNoSmallLetter,
      name.filter({ $0.isLetter }).count > 6, name.contains(" "), name == name.uppercased(),
      name != name.lowercased()
    {
      report.add(
        "'\(name)' is in capitals", at: place, explanation: "It reads as shouting.",
        help: "Write it as a sentence begins")
    }
  }
}
