import CatalogModel
import Comparison
import Diagnostics
import JourneyTemplates
import TemplateRules
import Values

/// An example whose parameters the template does not have, or refuses.
struct InvalidExample: VersionRule {
  let id = "invalid-example"
  let category = RuleCategory.semantic

  func check(_ subject: VersionSubject, _ report: inout Report) {
    let parameters = subject.template.template.parameters
    let known = Dictionary(
      parameters.map { ($0.parameterName, $0) }, uniquingKeysWith: { first, _ in first })
    let folder = subject.version.file.dropLast("template.yaml".count)
    for (name, example) in subject.version.examples where example.expect?.error == nil {
      let file = "\(folder)examples/\(name).yaml"
      for (key, value) in example.parameters.entries.map({ ($0.key, $0.value) }) {
        let place = Place(file: file, path: .root["parameters"][key])
        guard let parameter = known[key] else {
          report.add(
            "The template has no parameter '\(key)'",
            at: Place(file: file, path: place.path, part: .key),
            explanation: "No journey comes out of the example.",
            help: nearest(to: key, among: parameters.map(\.parameterName))
              .map { "Did you mean '\($0)'?" } ?? "Take it out of the example")
          continue
        }
        guard parameter.transformFunction == nil, let fault = parameter.fault(of: value) else {
          continue
        }
        report.add(
          "The example's '\(key)' is refused: \(fault)", at: place,
          explanation: "No journey comes out of the example.",
          help: "Give a value that the parameter takes, or say which error is expected")
      }
    }
  }
}
