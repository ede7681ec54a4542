import Diagnostics
import JourneyTemplates
import Values

/// Takes the parts of one composed template in: its parameters, states, transitions, tools and rules.
struct Composition {
  private let part: Merged
  private let link: Links.Link
  private let source: TemplateSource
  private var inherited: Object
  private let rule: Value?
  /// Put before the ids of states and transitions.
  let prefix: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ part: Merged, link: Links.Link, into inherited: Object, of source: TemplateSource) {
    self.part = part
    self.link = link
    self.inherited = inherited
    self.source = source
    rule = (source.value["compositionRules"]?.array ?? []).first {
      $0["templateId"] == .string(link.reference.templateId)
    }
    prefix = rule?["prefix"]?.string ?? ""
  }

  /// What is inherited with the parts added.
  mutating func run() -> Object {
    addParameters()
    let finals = leavingFinals
    add("stateTemplates", states.filter { !finals.contains($0["templateId"]) })
    add("transitionTemplates", transitions(retargeting: finals))
    add("validationRules", part.value["validationRules"]?.array ?? [])
    for list in ["requiredTools", "compatibilityFlags"] {
      let names = part.value[list] ?? []
      inherited[list] = Merge.deep(inherited[list] ?? [], names, under: list)
    }
    return inherited
  }

  // MARK: - States and transitions

  private var states: [Value] {
    let all =
      (part.value["singleState"].map { [$0] } ?? []) + (part.value["stateTemplates"]?.array ?? [])
    return all.map { state in
      var state = prefixed(state, ["templateId"])
      if let handling = state["errorHandling"], case .object(var object) = state {
        object["errorHandling"] = prefixed(handling, ["fallbackStateId"])
        state = .object(object)
      }
      return state
    }
  }

  /// The final states that lead on here, and so are dropped.
  private var leavingFinals: Set<Value?> {
    guard rule?["exitTo"]?.string != nil else { return [] }
    return Set(states.filter { $0["stateType"] == "final" }.map { $0["templateId"] })
  }

  private func transitions(retargeting finals: Set<Value?>) -> [Value] {
    (part.value["transitionTemplates"]?.array ?? []).map { transition in
      let moved = prefixed(transition, ["transitionId", "sourceStateId", "targetStateId"])
      guard finals.contains(moved["targetStateId"]), case .object(var object) = moved else {
        return moved
      }
      object["targetStateId"] = rule?["exitTo"]
      return .object(object)
    }
  }

  private func prefixed(_ value: Value, _ keys: [String]) -> Value {
    guard !prefix.isEmpty, case .object(var object) = value else { return value }
    for key in keys {
      if case .string(let id) = object[key] { object[key] = .string(prefix + "-" + id) }
    }
    return .object(object)
  }

  /// Adds items to a list; two of different templates with one id are a conflict.
  private mutating func add(_ list: String, _ items: [Value]) {
    guard let idKey = ItemKey.common(to: items) else { return }
    var all = inherited[list]?.array ?? []
    let known = Set(all.compactMap { $0[idKey] })
    for item in items {
      if let id = item[idKey], known.contains(id) {
        if !all.contains(item) { reportConflict(id.string ?? "", idKey) }
      } else {
        all.append(item)
      }
    }
    inherited[list] = .array(all)
  }

  // MARK: - Parameters

  /// Parameters keep their names: one of the same name and type is the same parameter. A bound one
  /// is not asked for: its value is among the default values.
  private mutating func addParameters() {
    let bindings = rule?["parameterBindings"]?.object ?? Object()
    let own = (source.value["parameters"]?.array ?? []) + (inherited["parameters"]?.array ?? [])
    var all = inherited["parameters"]?.array ?? []
    for parameter in part.value["parameters"]?.array ?? [] {
      let name = parameter["parameterName"]?.string ?? ""
      let same = own.first { $0["parameterName"]?.string == name }
      if let same {
        checkType(of: same, parameter, name)
        if let binding = bindings[name], binding != .string("{{\(name)}}") { reportClash(name) }
      } else if let binding = bindings[name] {
        bind(name, binding)
      } else {
        all.append(parameter)
      }
    }
    if !all.isEmpty { inherited["parameters"] = .array(all) }
    addDefaults(except: bindings)
  }

  private mutating func bind(_ name: String, _ binding: Value) {
    var defaults = inherited["defaultValues"]?.object ?? Object()
    defaults[name] = binding
    inherited["defaultValues"] = .object(defaults)
  }

  private mutating func addDefaults(except bindings: Object) {
    var defaults = inherited["defaultValues"]?.object ?? Object()
    for entry in part.value["defaultValues"]?.object ?? Object()
    where bindings[entry.key] == nil && defaults[entry.key] == nil {
      defaults.append(entry.key, entry.value)
    }
    if !defaults.isEmpty { inherited["defaultValues"] = .object(defaults) }
    let required = (part.value["requiredParameters"]?.array ?? []).filter {
      bindings[$0.string ?? ""] == nil
    }
    guard !required.isEmpty else { return }
    let key = "requiredParameters"
    inherited[key] = Merge.deep(inherited[key] ?? [], .array(required), under: key)
  }

  // MARK: - Diagnostics

  private mutating func checkType(of own: Value, _ composed: Value, _ name: String) {
    let (ownType, composedType) = (own["dataType"]?.string, composed["dataType"]?.string)
    guard let ownType, let composedType, ownType != composedType else { return }
    report(
      "Parameter '\(name)' is \(composedType) in '\(link.reference.templateId)' and \(ownType) here",
      help: "Give one of the two another name, or bind it in 'compositionRules'")
  }

  private mutating func reportClash(_ name: String) {
    report(
      "Parameter '\(name)' of '\(link.reference.templateId)' is bound, but this template has one of that name",
      help: "Remove the binding, or give this template's parameter another name")
  }

  private mutating func reportConflict(_ id: String, _ key: String) {
    report(
      "'\(link.reference.templateId)' brings a second part with the \(key) '\(id)'",
      help: "Give the composed template a 'prefix' in 'compositionRules'")
  }

  private mutating func report(_ summary: String, help: String) {
    diagnostics.append(
      Diagnostic(
        "composition-conflict", .error, summary,
        explanation: "Only one of the two could be kept.", help: help, at: .place(link.place)))
  }
}
