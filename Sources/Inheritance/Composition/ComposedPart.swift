import Diagnostics
import Values

/// What a composed template gives to the one that composes it, with its ids and references changed
/// as the composition rule says.
struct ComposedPart {
  /// The keys of a template that are taken in.
  static let keys = [
    "parameters", "requiredParameters", "defaultValues", "stateTemplates", "transitionTemplates",
    "validationRules", "requiredTools", "compatibilityFlags",
  ]

  let prefix: String
  let exitTo: String?
  private let finals: [String]
  /// Only what is taken in.
  private(set) var value: Value

  init(_ template: Value, prefix: String, exitTo: String?) {
    self.prefix = prefix
    self.exitTo = exitTo
    var states = template["stateTemplates"]?.array ?? []
    if let single = template["singleState"] { states.append(single) }
    finals =
      exitTo == nil
      ? []
      : states.filter { $0["stateType"]?.string == "final" }
        .compactMap { $0["templateId"]?.string }
    var part = Object()
    for key in Self.keys { part[key] = template[key] }
    value = .object(part)
    changeStates(states)
    changeTransitions()
    changeRules()
  }

  /// The items of one of the lists.
  func items(_ key: String) -> [Value] { value[key]?.array ?? [] }

  /// Takes a parameter out, for it has got its value.
  mutating func removeParameter(_ name: String) {
    set("parameters", items("parameters").filter { $0["parameterName"]?.string != name })
    set("requiredParameters", items("requiredParameters").filter { $0.string != name })
    if var defaults = value["defaultValues"]?.object {
      defaults[name] = nil
      value.replace(at: DataPath.root["defaultValues"], with: .object(defaults))
    }
  }

  /// Gives a parameter another name wherever it is used.
  mutating func renameParameter(_ old: String, to new: String) {
    value = ParameterRenaming(old: old, new: new).applied(to: value)
  }

  private mutating func changeStates(_ states: [Value]) {
    var changed: [Value] = []
    for var state in states {
      guard let id = state["templateId"]?.string, !finals.contains(id) else { continue }
      state.replace(at: DataPath.root["templateId"], with: .string(prefix + id))
      if let fallback = state["errorHandling"]?["fallbackStateId"]?.string {
        state.replace(
          at: DataPath.root["errorHandling"]["fallbackStateId"], with: .string(newId(of: fallback)))
      }
      changed.append(state)
    }
    set("stateTemplates", changed)
  }

  private mutating func changeTransitions() {
    var changed: [Value] = []
    for var transition in items("transitionTemplates") {
      guard let source = transition["sourceStateId"]?.string, !finals.contains(source) else {
        continue
      }
      transition.replace(at: DataPath.root["sourceStateId"], with: .string(newId(of: source)))
      if let target = transition["targetStateId"]?.string {
        transition.replace(at: DataPath.root["targetStateId"], with: .string(newId(of: target)))
      }
      if let id = transition["transitionId"]?.string {
        transition.replace(at: DataPath.root["transitionId"], with: .string(prefix + id))
      }
      changed.append(transition)
    }
    set("transitionTemplates", changed)
  }

  private mutating func changeRules() {
    guard !prefix.isEmpty else { return }
    set(
      "validationRules",
      items("validationRules").map { rule in
        var rule = rule
        if let id = rule["ruleId"]?.string {
          rule.replace(at: DataPath.root["ruleId"], with: .string(prefix + id))
        }
        return rule
      })
  }

  private func newId(of stateId: String) -> String {
    if let exitTo, finals.contains(stateId) { return exitTo }
    return prefix + stateId
  }

  private mutating func set(_ key: String, _ items: [Value]) {
    guard var object = value.object, object[key] != nil || !items.isEmpty else { return }
    object[key] = .array(items)
    value = .object(object)
  }
}
