import JourneyTemplates
import SemanticVersions
import Values

/// The type of a template version's parameters, to be written in a programming language.
struct ParametersType {
  /// `order-status@2.0.0`.
  let key: String
  /// `OrderStatusV2_0_0`, unique among the types that are written together.
  let name: String
  /// What the template is.
  let notes: [String]
  /// The parameters.
  let fields: [ShapedField]

  /// The types of some versions, in their order; each once.
  static func all(of templates: [JourneyTemplate], _ names: inout TypeNames) -> [ParametersType] {
    var known: Set<ExactText> = []
    return templates.compactMap { template in
      let key = template.templateId + "@" + template.version.description
      guard known.insert(ExactText(key)).inserted else { return nil }
      return ParametersType(template, key, &names)
    }
  }

  private init(_ template: JourneyTemplate, _ key: String, _ names: inout TypeNames) {
    self.key = key
    name = names.take(
      template.templateId.asTypeName + "V" + template.version.description.asNamePart)
    notes = [template.templateName + " " + template.version.description, template.description]
    var known: Set<ExactText> = []
    fields = template.parameters.filter { known.insert(ExactText($0.parameterName)).inserted }
      .map { Self.field($0, in: template) }
  }

  private static func field(
    _ parameter: TemplateParameter, in template: JourneyTemplate
  ) -> ShapedField {
    let name = parameter.parameterName
    let usual = template.defaultValues[name] ?? parameter.defaultValue
    let isRequired =
      parameter.required || template.requiredParameters.contains { $0.isExactly(name) }
    let canBeDerived =
      parameter.constraints?.dependsOn.contains { $0.dependencyType == .valueDerived } ?? false
    let notes =
      [parameter.displayName + ": " + parameter.description]
      + (usual.map { ["@default " + JSONWriter.plainText(of: $0)] } ?? [])
    return ShapedField(
      name: name, notes: notes, shape: ShapeReading.shape(of: parameter),
      isRequired: isRequired && usual == nil && !canBeDerived && !hasCondition(parameter))
  }

  /// A parameter that does not always apply need not always be given.
  private static func hasCondition(_ parameter: TemplateParameter) -> Bool {
    parameter.constraints?.dependsOn.contains {
      $0.dependencyType == .conditional || $0.dependencyType == .excludedIf
    } ?? false
  }
}
