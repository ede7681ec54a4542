import Diagnostics
import Values

/// Takes the parts of composed templates into the one that composes them.
///
/// The template's own parts stay first; those of the composed ones follow in the order of the
/// references. Where both have a part with the same id, the template's own is merged onto the
/// composed one.
struct Composition {
  /// How many states and transitions a template may come to.
  static let maximumParts = 5000

  let source: TemplateSource
  private(set) var merged: Value
  private(set) var diagnostics: [Diagnostic] = []
  /// Which composed template a part is from, by list and id.
  private var givers: [String: String] = [:]
  /// Parameters that have got a value, and from which composition.
  private var constants: [String: String] = [:]
  private var exits: [(stateId: String, path: DataPath)] = []

  init(_ source: TemplateSource, _ merged: Value) {
    self.source = source
    self.merged = merged
  }

  var isWithinBounds: Bool {
    (merged["stateTemplates"]?.array?.count ?? 0)
      + (merged["transitionTemplates"]?.array?.count ?? 0)
      <= Self.maximumParts
  }

  /// Which template is taken in by which rule.
  ///
  /// A template that is referred to once is taken in once for each of its rules; one that is
  /// referred to several times goes with its rules in order.
  mutating func plan(_ links: [Link], _ index: TemplateIndex) -> [Taking] {
    let rules = (source.value["compositionRules"]?.array ?? []).enumerated().map { number, rule in
      (rule: rule, path: DataPath.root["compositionRules"][number])
    }
    var takings: [Taking] = []
    var seen: [String: Int] = [:]
    let ids = links.map { index.sources[$0.target].templateId }
    for (link, id) in zip(links, ids) {
      let own = rules.filter { $0.rule["templateId"]?.string == id }
      let isOnly = ids.filter { $0 == id }.count == 1
      let number = seen[id, default: 0]
      seen[id] = number + 1
      let chosen = isOnly ? own : own.indices.contains(number) ? [own[number]] : []
      takings += chosen.map { Taking(link: link, rule: $0.rule, path: $0.path) }
      if chosen.isEmpty { takings.append(Taking(link: link, rule: nil, path: link.path)) }
    }
    for rule in rules {
      if let id = rule.rule["templateId"]?.string, !ids.contains(id) {
        report(notComposed(id, ids, rule.path))
      }
    }
    return takings
  }

  /// Takes one template in.
  mutating func add(_ template: Value, _ taking: Taking, label: String) {
    var part = ComposedPart(template, prefix: taking.prefix, exitTo: taking.exitTo)
    if let exit = taking.exitTo { exits.append((exit, taking.path["exitTo"])) }
    if taking.strategy == "custom" { report(customStrategy(taking)) }
    bind(&part, taking, label)
    addParameters(part, taking, label)
    for (key, idKey) in [
      ("stateTemplates", "templateId"), ("transitionTemplates", "transitionId"),
      ("validationRules", "ruleId"),
    ] {
      join(key, part.items(key), by: idKey, taking, label)
    }
    addDefaults(part)
    for key in ["requiredParameters", "requiredTools", "compatibilityFlags"] {
      set(key, Merge.united(merged[key]?.array ?? [], part.items(key)))
    }
  }

  /// Looks at what can only be known when all is taken in.
  mutating func finish() {
    let states = (merged["stateTemplates"]?.array ?? []).compactMap { $0["templateId"]?.string }
    for exit in exits where !states.contains(exit.stateId) {
      report(missingExit(exit.stateId, states, exit.path))
    }
  }

  // MARK: - Parameters

  /// Gives bound parameters their values: they leave the parameters and become constants among the
  /// default values, under another name where theirs is taken.
  private mutating func bind(_ part: inout ComposedPart, _ taking: Taking, _ label: String) {
    let names = part.items("parameters").compactMap { $0["parameterName"]?.string }
    for binding in taking.bindings {
      guard names.contains(binding.key) else {
        report(unknownBinding(binding.key, names, taking, label))
        continue
      }
      // `{{name}}` for a parameter of that very name lets it through.
      if isPassedThrough(binding) { continue }
      part.removeParameter(binding.key)
      addConstant(binding, &part, taking, label)
    }
    // What the composed template has bound itself.
    for constant in part.value["defaultValues"]?.object ?? Object()
    where !names.contains(constant.key) {
      part.removeParameter(constant.key)
      addConstant(constant, &part, taking, label)
    }
  }

  private mutating func addConstant(
    _ constant: Object.Entry, _ part: inout ComposedPart, _ taking: Taking, _ label: String
  ) {
    var name = constant.key
    if isTaken(name, by: constant.value) {
      name = freeName(constant.key, taking.prefix)
      part.renameParameter(constant.key, to: name)
    }
    constants[name] = label
    setDefault(name, constant.value)
  }

  private func isPassedThrough(_ binding: Object.Entry) -> Bool {
    guard let text = binding.value.string else { return false }
    return text.utf8.filter { $0 != UInt8(ascii: " ") }
      .elementsEqual(("{{" + binding.key + "}}").utf8)
  }

  private func isTaken(_ name: String, by value: Value) -> Bool {
    if let known = merged["defaultValues"]?[name], constants[name] != nil { return known != value }
    return merged.defaultValue(ofParameter: name) != nil
  }

  private func freeName(_ name: String, _ prefix: String) -> String {
    let words = prefix.isEmpty ? "bound_" : prefix
    var free = String(words.map { $0 == "-" ? "_" : $0 }) + name
    while merged.defaultValue(ofParameter: free) != nil { free += "_" }
    return free
  }

  private mutating func addParameters(
    _ part: ComposedPart, _ taking: Taking, _ label: String
  ) {
    let known = merged["parameters"]?.array ?? []
    for parameter in part.items("parameters") {
      guard let name = parameter["parameterName"]?.string else { continue }
      if let giver = constants[name] { report(boundElsewhere(name, giver, taking, label)) }
      let other = known.first { $0["parameterName"]?.string == name }
      if let type = other?["dataType"]?.string, let given = parameter["dataType"]?.string,
        type != given
      {
        report(otherType(name, type, given, taking, label))
      }
    }
    join("parameters", part.items("parameters"), by: "parameterName", taking, label)
  }

  private mutating func addDefaults(_ part: ComposedPart) {
    for entry in part.value["defaultValues"]?.object ?? Object()
    where merged["defaultValues"]?[entry.key] == nil {
      setDefault(entry.key, entry.value)
    }
  }

  // MARK: - Joining

  private mutating func join(
    _ key: String, _ items: [Value], by idKey: String, _ taking: Taking, _ label: String
  ) {
    if items.isEmpty { return }
    var known = merged[key]?.array ?? []
    var places: [String: Int] = [:]
    for (place, item) in known.enumerated() {
      if let id = item[idKey]?.string, places[id] == nil { places[id] = place }
    }
    for item in items {
      guard let id = item[idKey]?.string else { continue }
      checkLength(id, key, taking, label)
      let giver = givers[key + " " + id]
      givers[key + " " + id] = giver ?? label
      guard let place = places[id] else {
        places[id] = known.count
        known.append(item)
        continue
      }
      if let giver, taking.strategy == nil, key != "parameters", known[place] != item {
        report(sameId(id, giver, taking, label))
        continue
      }
      known[place] = Self.join(item, known[place], taking.strategy)
    }
    set(key, known)
  }

  private static func join(_ composed: Value, _ own: Value, _ strategy: String?) -> Value {
    switch strategy {
    case "merge-shallow": Merge.shallow(composed, own)
    case "override": own
    case "extend-array": Merge.extending(composed, own)
    case "compose": Merge.composing(composed, own)
    default: Merge.deep(composed, own)
    }
  }

  private mutating func set(_ key: String, _ items: [Value]) {
    guard case .object(var object) = merged, object[key] != nil || !items.isEmpty else { return }
    object[key] = .array(items)
    merged = .object(object)
  }

  private mutating func setDefault(_ name: String, _ value: Value) {
    guard case .object(var object) = merged else { return }
    var defaults = object["defaultValues"]?.object ?? Object()
    defaults[name] = value
    object["defaultValues"] = .object(defaults)
    merged = .object(object)
  }

  private mutating func checkLength(_ id: String, _ key: String, _ taking: Taking, _ label: String)
  {
    if key != "parameters", id.utf8.count > 64 { report(tooLong(id, taking, label)) }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
