import Values

/// Things of the version before that have another id in the version after.
struct Renames {
  /// A thing with two ids.
  struct Pair {
    var change: DataChange
    var part: ChangedPart
  }

  /// Two things with different ids are the same where they are at least this alike.
  private static let threshold = 0.6
  /// Longer lists of removed or added things are not searched.
  private static let limit = 60

  private(set) var pairs: [Pair] = []
  /// New names of parameters by their old ones.
  private(set) var parameters: [ExactText: String] = [:]
  private var states: [ExactText: String] = [:]

  /// Finds renamed things, and gives them their new ids in the version before.
  init(_ before: inout Value, _ after: Value) {
    guard case .object(var old) = before, case .object(let new) = after else { return }
    parameters = rename(
      "parameters", "parameterName", .parameter, in: &old, new, [], Self.parameterLikeness)
    states = rename(
      "stateTemplates", "templateId", .state, in: &old, new, [], Self.stateLikeness)
    renameStateReferences(in: &old)
    _ = rename(
      "transitionTemplates", "transitionId", .transition, in: &old, new, [],
      Self.transitionLikeness)
    renameInsideItems(of: "stateTemplates", id: "templateId", in: &old, new)
    renameInsideItems(of: "transitionTemplates", id: "transitionId", in: &old, new)
    before = .object(old)
  }

  /// Renames messages and actions of the states and transitions that both versions have.
  private mutating func renameInsideItems(
    of list: String, id: String, in old: inout Object, _ new: Object
  ) {
    guard case .array(var items)? = old[list], case .array(let others)? = new[list] else { return }
    var places: [ExactText: Int] = [:]
    for (place, item) in others.enumerated() {
      if let name = item[id]?.string, places[ExactText(name)] == nil {
        places[ExactText(name)] = place
      }
    }
    for index in items.indices {
      guard let name = items[index][id]?.string, let place = places[ExactText(name)],
        case .object(var item) = items[index], case .object(let other) = others[place]
      else { continue }
      let prefix: [ChangePath.Step] = [.key(list), .item(name, index: place)]
      _ = rename(
        "messageTemplates", "messageId", .message, in: &item, other, prefix, Self.messageLikeness)
      _ = rename(
        "actionTemplates", "actionId", list == "stateTemplates" ? .state : .transition, in: &item,
        other, prefix, Self.actionLikeness)
      items[index] = .object(item)
    }
    old[list] = .array(items)
  }

  /// Pairs things of a list that only one of the versions has, the most alike first.
  private mutating func rename(
    _ list: String, _ key: String, _ part: ChangedPart, in old: inout Object, _ new: Object,
    _ prefix: [ChangePath.Step], _ likeness: (Value, Value) -> Double
  ) -> [ExactText: String] {
    guard case .array(var items)? = old[list], case .array(let others)? = new[list] else {
      return [:]
    }
    let removed = items.indices(missingFrom: others, by: key)
    let added = others.indices(missingFrom: items, by: key)
    guard !removed.isEmpty, !added.isEmpty, removed.count <= Self.limit, added.count <= Self.limit
    else { return [:] }
    var candidates: [(likeness: Double, old: Int, new: Int)] = []
    for source in removed {
      for target in added {
        let found = likeness(items[source], others[target])
        if found >= Self.threshold { candidates.append((found, source, target)) }
      }
    }
    candidates.sort { left, right in
      left.likeness != right.likeness
        ? left.likeness > right.likeness : (left.old, left.new) < (right.old, right.new)
    }
    var names: [ExactText: String] = [:]
    var takenOld: Set<Int> = []
    var takenNew: Set<Int> = []
    for candidate in candidates {
      guard !takenOld.contains(candidate.old), !takenNew.contains(candidate.new),
        let name = items[candidate.old][key]?.string, let other = others[candidate.new][key]?.string
      else { continue }
      takenOld.insert(candidate.old)
      takenNew.insert(candidate.new)
      names[ExactText(name)] = other
      items[candidate.old].setMember(key, .string(other))
      let path = ChangePath(prefix + [.key(list), .item(other, index: candidate.new), .key(key)])
      pairs.append(
        Pair(
          change: DataChange(.renamed, path, before: .string(name), after: .string(other)),
          part: part))
    }
    old[list] = .array(items)
    return names
  }

  /// Lets what leads to a renamed state lead to it by its new id.
  private func renameStateReferences(in old: inout Object) {
    guard !states.isEmpty else { return }
    for key in old.keys where key != "parameters" {
      if let value = old[key] { old[key] = renamed(value, key, depth: 0) }
    }
  }

  private func renamed(_ value: Value, _ key: String, depth: Int) -> Value {
    guard depth < 32 else { return value }
    switch value {
    case .string(let text):
      let isReference =
        key == "sourceStateId" || key == "targetStateId" || key == "fallbackStateId"
        || key == "initialState" || key == "stateIds"
      return isReference ? states[ExactText(text)].map { .string($0) } ?? value : value
    case .array(let items): return .array(items.map { renamed($0, key, depth: depth + 1) })
    case .object(let object):
      return .object(
        Object(
          uniqueEntries: object.entries.map {
            .init($0.key, renamed($0.value, $0.key, depth: depth + 1))
          }))
    default: return value
    }
  }
}

/// How alike two things are, from 0 to 1.
extension Renames {
  private static func parameterLikeness(_ old: Value, _ new: Value) -> Double {
    guard old["dataType"] == new["dataType"] else { return 0 }
    if old["description"] == new["description"] { return 1 }
    let ids: Set<String> = ["parameterName", "dataType", "inputType"]
    return WordBag(old, besides: ids).likeness(to: WordBag(new, besides: ids))
  }

  private static func stateLikeness(_ old: Value, _ new: Value) -> Double {
    guard old["stateType"] == new["stateType"] else { return 0 }
    let ids: Set<String> = [
      "templateId", "stateType", "messageId", "messageType", "actionId", "includeCondition",
      "excludeCondition",
    ]
    return WordBag(old, besides: ids).likeness(to: WordBag(new, besides: ids))
  }

  /// Transitions between the same states are mostly the same; others never.
  private static func transitionLikeness(_ old: Value, _ new: Value) -> Double {
    guard old["sourceStateId"] == new["sourceStateId"],
      old["targetStateId"] == new["targetStateId"]
    else { return 0 }
    let conditions = (old["condition"] ?? .null, new["condition"] ?? .null)
    return 0.6 + 0.4 * WordBag(conditions.0).likeness(to: WordBag(conditions.1))
  }

  private static func messageLikeness(_ old: Value, _ new: Value) -> Double {
    guard old["messageType"] == new["messageType"] else { return 0 }
    let texts = (old["template"] ?? .null, new["template"] ?? .null)
    return WordBag(texts.0).likeness(to: WordBag(texts.1))
  }

  private static func actionLikeness(_ old: Value, _ new: Value) -> Double {
    old["toolId"] == new["toolId"] ? 1 : 0
  }
}

extension [Value] {
  /// Where the things are whose id no thing of the other list has.
  fileprivate func indices(missingFrom others: [Value], by key: String) -> [Int] {
    var known: Set<ExactText> = []
    for other in others { if let id = other[key]?.string { known.insert(ExactText(id)) } }
    return indices.filter { index in
      self[index][key]?.string.map { !known.contains(ExactText($0)) } ?? false
    }
  }
}

extension Value {
  fileprivate mutating func setMember(_ key: String, _ value: Value) {
    guard case .object(var object) = self else { return }
    object[key] = value
    self = .object(object)
  }
}
