import Diagnostics
import Inheritance
import Values

/// Two parts of the same kind with one id.
package struct DuplicateID: TemplateRule {
  package let id = "duplicate-id"
  package let category = RuleCategory.structural

  package init() {}

  /// Lists whose items have ids, and the key that holds the id.
  private static let lists = [
    ("parameters", "parameterName"), ("stateTemplates", "templateId"),
    ("transitionTemplates", "transitionId"), ("validationRules", "ruleId"),
    ("customizations", "customizationId"), ("compositionRules", "ruleId"),
    ("inheritanceRules", "ruleId"), ("stepTemplates", "stepId"), ("apiEndpoints", "endpointId"),
  ]
  private static let listsOfStates = [
    ("messageTemplates", "messageId"), ("actionTemplates", "actionId"),
    ("customizationHooks", "hookId"), ("extensionPoints", "pointId"),
  ]

  /// Looks at the template as written: in the resolved one, items with the same id are merged.
  package func check(_ template: TemplateSubject, _ report: inout Report) {
    let value = template.source.value
    for (list, key) in Self.lists {
      check(value[list]?.array ?? [], DataPath.root[list], key, template, &report)
    }
    for (index, state) in (value["stateTemplates"]?.array ?? []).enumerated() {
      for (list, key) in Self.listsOfStates {
        check(
          state[list]?.array ?? [], DataPath.root["stateTemplates"][index][list], key, template,
          &report)
      }
    }
  }

  private func check(
    _ list: [Value], _ place: @autoclosure () -> DataPath, _ key: String,
    _ template: TemplateSubject,
    _ report: inout Report
  ) {
    guard list.count > 1 else { return }
    var first: [String: Int] = [:]
    for (index, item) in list.enumerated() {
      guard let name = item[key]?.string else { continue }
      guard let earlier = first[name] else {
        first[name] = index
        continue
      }
      let file = template.source.file
      let path = place()
      report.add(
        "'\(name)' is the \(key) of another item too",
        at: Place(file: file, path: path[index][key]),
        explanation: "Ids tell the items of a list apart, here and in templates that inherit them.",
        help: "Give the item an id of its own",
        notes: [
          .init("first used here", at: .place(Place(file: file, path: path[earlier][key])))
        ])
    }
  }
}
