import Values

/// A part of a template or journey in a few words.
enum ValueWords {
  /// Lists of texts that the heading over a change tells.
  static let toldLists: Set<String> = [
    "conditions", "requiredTools", "supportedModes", "compatibilityFlags",
  ]

  /// How many characters (code points) a value may take.
  private static let limit = 72

  /// The words for a value, by the key of the list that it is in.
  static func summary(_ value: Value, in list: String) -> String {
    switch list {
    case "parameters": parameter(value)
    case "stateTemplates", "states", "singleState": state(value)
    case "transitionTemplates", "transitions": transition(value)
    case "messageTemplates", "messages": quoted(value["template"] ?? value["text"] ?? value)
    case "actionTemplates", "actions": "calls " + (value["toolId"]?.string ?? "a tool")
    case "options": value["label"]?.string.map { "“" + cut($0) + "”" } ?? data(value)
    case "customizationHooks": quoted(value["hookName"] ?? value)
    case "extensionPoints", "extensibilityPoints", "abstractStates", "implementationRequirements":
      quoted(value["description"] ?? value)
    default: data(value)
    }
  }

  /// A value as data, cut where it is long.
  static func data(_ value: Value) -> String {
    if let expression = value["expression"]?.string { return cut(expression) }
    return cut(JSONWriter.plainText(of: value))
  }

  private static func parameter(_ value: Value) -> String {
    guard case .object = value else { return data(value) }
    var words = value["dataType"]?.string ?? ""
    if let options = value["options"]?.array, !options.isEmpty {
      words += " of " + options.compactMap { $0["value"].map(data) }.joined(separator: ", ")
    }
    if value["required"]?.bool == true { words += ", required" }
    if let usual = value["defaultValue"] { words += ", default " + data(usual) }
    return words
  }

  private static func state(_ value: Value) -> String {
    (value["stateType"]?.string ?? "")
      + (value["stateName"]?.string.map { " “" + cut($0) + "”" } ?? "")
  }

  private static func transition(_ value: Value) -> String {
    let ends =
      (value["sourceStateId"]?.string ?? "") + " → " + (value["targetStateId"]?.string ?? "")
    return ends + (value["condition"]?.string.map { " when " + cut($0) } ?? "")
  }

  private static func quoted(_ value: Value) -> String {
    value.string.map { "“" + cut($0) + "”" } ?? data(value)
  }

  /// The beginning of a text.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > limit else { return text }
    var scalars = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == limit - 1 { return String(scalars) + "…" }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
