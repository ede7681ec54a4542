import Decoding
import JourneyTemplates
import Values

/// A version as it is compared: what can be said in several places is said in one.
///
/// Parameters have their effective default and requirement; tools that actions call are required
/// tools.
struct ComparedTemplate {
  let template: JourneyTemplate
  /// As data, and what renames are undone in.
  var value: Value
  /// The parameters, each with what counts for it.
  let parameters: [TemplateParameter]

  init(_ written: JourneyTemplate) {
    var template = written
    var constants = template.defaultValues
    for index in template.parameters.indices {
      let name = template.parameters[index].parameterName
      if template.requiredParameters.contains(where: { $0.isExactly(name) }) {
        template.parameters[index].required = true
      }
      if let value = constants[name] {
        template.parameters[index].defaultValue = value
        constants[name] = nil
      }
    }
    template.defaultValues = constants
    template.requiredParameters = []
    template.requiredTools = written.toolsInUse
    self.template = template
    parameters = template.parameters
    value = Self.data(of: template)
  }

  /// A parameter by its name.
  func parameter(_ name: String) -> TemplateParameter? {
    parameters.first { $0.parameterName.isExactly(name) }
  }

  /// The template without what tells versions apart and what nobody but a reader of the file minds.
  private static func data(of template: JourneyTemplate) -> Value {
    guard case .object(var object) = template.written else { return .null }
    for key in ["templateId", "version", "createdAt", "updatedAt", "compositionRules"] {
      object[key] = nil
    }
    object["supportedModes"] = .array(template.supportedModes.map { .string($0.rawValue) })
    object["templateType"] = .string(template.templateType.rawValue)
    return Value.object(object).withoutUseLists(depth: 0)
  }
}

extension JourneyTemplate {
  /// The tools that it names and those that its actions call, each once.
  fileprivate var toolsInUse: [String] {
    var tools: [String] = []
    var known: Set<ExactText> = []
    let called =
      allStates.flatMap { $0.actionTemplates.map { $0.toolId } }
      + transitionTemplates.flatMap { $0.actionTemplates.map { $0.toolId } }
    for tool in requiredTools + called where known.insert(ExactText(tool)).inserted {
      tools.append(tool)
    }
    return tools
  }
}

extension Value {
  /// Takes out the lists of parameters that parts say to use; what counts is what they do use.
  fileprivate func withoutUseLists(depth: Int) -> Value {
    guard depth < 64 else { return self }
    switch self {
    case .object(var object):
      if depth > 0, case .array? = object["parameters"] { object["parameters"] = nil }
      object["isParametric"] = nil
      object["cacheResult"] = nil
      var entries: [Object.Entry] = []
      entries.reserveCapacity(object.count)
      for entry in object {
        let isData = ComparedTemplate.freeKeys.contains(entry.key)
        entries.append(
          .init(
            entry.key,
            isData ? entry.value : entry.value.withoutUseLists(depth: depth + 1)
          ))
      }
      return .object(Object(uniqueEntries: entries))
    case .array(let items):
      return .array(items.map { $0.withoutUseLists(depth: depth + 1) })
    default: return self
    }
  }
}

extension ComparedTemplate {
  /// Keys whose values are the author's own data.
  static let freeKeys: Set<String> = [
    "schema", "defaultValue", "defaultValues", "value", "arguments", "ui", "customizationData",
    "options", "customizationHooks",
  ]
}
