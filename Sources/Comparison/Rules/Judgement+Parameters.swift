import JourneyTemplates
import Values

/// What an adopter gives.
extension Judgement {
  /// - Parameter keys: the keys of the path below `parameters`.
  mutating func judgeParameter(_ change: DataChange, _ keys: [String]) {
    guard let name = change.path.ids.first else {
      return note(.parameter, change, .fix, "Forms show the parameters in another order.")
    }
    guard let key = keys.first else { return judgeWholeParameter(change, name) }
    guard let pair = ParameterPair(name, before, after, renames) else { return }
    switch key {
    case "displayName", "description", "inputType", "ui", "dependsOn":
      note(.parameter, change, .fix, "Forms show it otherwise; what can be given stays the same.")
    case "dataType": judgeDataType(change, pair)
    case "required": judgeRequired(change, pair)
    case "defaultValue": judgeDefault(change, pair)
    case "options": judgeOptions(change, pair)
    case "schema": judgeSchema(change, pair)
    case "transformFunction": judgeTransform(change, pair)
    case "bindingPath":
      note(.parameter, change, .feature, "The value is put elsewhere in the journey.")
    case "constraints": judgeConstraint(change, Array(keys.dropFirst()), pair)
    default: note(.parameter, change, .feature, "Something is different about the parameter.")
    }
  }

  private mutating func judgeWholeParameter(_ change: DataChange, _ name: String) {
    if change.kind == .removed {
      note(.parameter, change, .breaking, "Parameters files that give '\(name)' are refused.")
    } else if change.kind == .added {
      judgeNewParameter(change, name)
    }
  }

  private mutating func judgeNewParameter(_ change: DataChange, _ name: String) {
    guard let parameter = after.parameter(name) else { return }
    if parameter.defaultValue != nil {
      note(.parameter, change, .feature, "It has a default, so that it need not be given.")
    } else if parameter.required {
      let isDerived =
        parameter.constraints?.dependsOn.contains { $0.dependencyType == .valueDerived } ?? false
      note(
        .parameter, change, .breaking,
        isDerived
          ? "It is required and has no default: where it is not derived, it must be given."
          : "It is required and has no default: parameters files without it are refused.")
    } else if let dependency = demand(of: parameter) {
      note(
        .parameter, change, .breaking,
        "It must be given where \(dependency.condition.expression), which adopters can meet.")
    } else {
      note(.parameter, change, .feature, "It need not be given.")
    }
  }

  /// A dependency that makes adopters of the version before give the parameter.
  func demand(of parameter: TemplateParameter) -> ParameterDependency? {
    parameter.constraints?.dependsOn.first { dependency in
      dependency.dependencyType == .requiredIf
        && space.canHold([Presence(include: dependency.condition, exclude: nil)])
    }
  }

  private mutating func judgeDataType(_ change: DataChange, _ pair: ParameterPair) {
    if let domain = pair.old.finiteDomain {
      return judge(change, pair, domain: domain, wider: "It takes what it took, and more.")
    }
    let isWider =
      pair.new.dataType == .string
      && (pair.old.dataType == .function || pair.old.dataType == .templateReference)
    if isWider {
      note(.parameter, change, .feature, "It takes any text now.")
    } else {
      note(
        .parameter, change, .breaking,
        "A value that is \(pair.old.dataType.words) is not \(pair.new.dataType.words).")
    }
  }

  private mutating func judgeRequired(_ change: DataChange, _ pair: ParameterPair) {
    if !pair.new.required {
      note(.parameter, change, .feature, "It need not be given any more.")
    } else if pair.new.defaultValue != nil {
      note(.parameter, change, .fix, "It has a default, so that it still need not be given.")
    } else {
      note(
        .parameter, change, .breaking, "Parameters files without '\(pair.name)' are refused.")
    }
  }

  private mutating func judgeDefault(_ change: DataChange, _ pair: ParameterPair) {
    switch (pair.old.defaultValue, pair.new.defaultValue) {
    case (_, nil) where pair.new.required:
      note(
        .parameter, change, .breaking,
        "It is required: parameters files without '\(pair.name)' are refused.")
    case (_, nil):
      note(.parameter, change, .breaking, "Where it is not given, it has no value any more.")
    case (nil, _): note(.parameter, change, .feature, "It has a value where none is given.")
    default:
      note(.parameter, change, .feature, "Journeys made without it come out otherwise.")
    }
  }

  private mutating func judgeTransform(_ change: DataChange, _ pair: ParameterPair) {
    let isChecked =
      pair.new.constraints != nil || pair.new.schema != nil || !pair.new.options.isEmpty
    if isChecked {
      note(
        .parameter, change, .breaking,
        "What comes out is checked: values that were taken may be refused.")
    } else {
      note(.parameter, change, .feature, "Journeys get the value in another form.")
    }
  }

  /// Judges a change of what is taken where every value that was taken can be tried.
  mutating func judge(
    _ change: DataChange, _ pair: ParameterPair, domain: [Value], wider: String
  ) {
    if let refused = domain.first(where: { !pair.new.takes($0) }) {
      note(
        .parameter, change, .breaking,
        "\(JSONWriter.plainText(of: refused)) was taken and is refused now.")
    } else {
      note(.parameter, change, .feature, wider)
    }
  }
}

/// A parameter in both versions.
struct ParameterPair {
  let name: String
  let old: TemplateParameter
  let new: TemplateParameter

  init?(_ name: String, _ before: ComparedTemplate, _ after: ComparedTemplate, _ renames: Renames) {
    let oldName = renames.parameters.first { $0.value.isExactly(name) }?.key.text ?? name
    guard let old = before.parameter(oldName), let new = after.parameter(name) else { return nil }
    self.name = name
    self.old = old
    self.new = new
  }
}

extension ParameterDataType {
  fileprivate var words: String {
    switch self {
    case .string: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .object: "a mapping"
    case .array: "a list"
    case .choice: "one of some options"
    case .function: "an expression"
    case .templateReference: "a reference to a template"
    }
  }
}
