import Decoding
import JourneyTemplates
import SemanticVersions
import Values

extension OpenedTemplate {
  /// What a form has to know.
  var description: Object {
    var answer = Object.answer()
    answer.append("templateId", .string(template.templateId))
    answer.append("version", .string(template.version.description))
    answer.append("templateName", .string(template.templateName))
    answer.append("isAbstract", .bool(template.templateType == .abstract))
    answer.append("parameters", .array(template.parameters.map { .object(description(of: $0)) }))
    answer.append("languages", .array(languages.map { .string($0) }))
    let allowed = template.allowedCustomizations
    let types = allowed.isEmpty ? CustomizationType.allCases : allowed
    answer.append("customizationTypes", .array(types.map { $0.written }))
    answer.append("targets", .array(CustomizationTarget.all(of: template).map { $0.written }))
    answer.append("tools", .array(template.requiredTools.map { .object(tool($0)) }))
    return answer
  }

  private func description(of parameter: TemplateParameter) -> Object {
    guard case .object(var fields) = parameter.written else { return Object() }
    fields["required"] = nil
    fields["inputType"] = parameter.shownInputType.written
    fields["isRequired"] = .bool(isRequired(parameter))
    fields["options"] = parameter.options.written
    fields["defaultValue"] =
      template.defaultValues[parameter.parameterName] ?? parameter.defaultValue
    return fields
  }

  private func isRequired(_ parameter: TemplateParameter) -> Bool {
    parameter.required
      || template.requiredParameters.contains { $0.isExactly(parameter.parameterName) }
  }

  /// The languages that messages have texts in, the catalog's first before the others.
  private var languages: [String] {
    var others: Set<String> = []
    for state in template.allStates {
      for message in state.messageTemplates { others.formUnion(message.locales.keys) }
    }
    others.remove(language)
    return [language] + others.sorted()
  }
}

extension TemplateParameter {
  /// The control that the template names, or the one that suits the data type.
  fileprivate var shownInputType: ParameterInputType {
    if let inputType { return inputType }
    return switch dataType {
    case .string: options.isEmpty ? .text : .select
    case .number: options.isEmpty ? .number : .select
    case .boolean: .boolean
    case .object: .json
    case .array: options.isEmpty ? .json : .multiselect
    case .choice: .select
    case .function: .code
    case .templateReference: .templatePicker
    }
  }
}
