import JourneyTemplates
public import Values

extension ParlantPlan {
  /// The plan as data: the format `parlant-json`, which `integrations/parlant` loads.
  public var data: Value {
    var object: Object = [
      "format": "serai-parlant", "formatVersion": 1, "id": .string(id),
      "template": .string(template),
      "title": .string(title), "description": .string(description),
      "conditions": .array(conditions.map { .string($0) }),
    ]
    if let compositionMode { object["compositionMode"] = .string(compositionMode.rawValue) }
    object["tools"] = .array(tools.map { $0.data })
    object["states"] = .array(states.map { $0.data })
    object["transitions"] = .array(transitions.map { $0.data })
    if !notes.isEmpty {
      object["notes"] = .array(
        notes.map { ["subject": .string($0.subject), "message": .string($0.message)] })
    }
    return .object(object)
  }
}

extension ParlantTool {
  fileprivate var data: Value {
    [
      "toolId": .string(toolId), "description": .string(description),
      "arguments": .array(
        arguments.map { ["name": .string($0.name), "type": .string($0.type)] }),
    ]
  }
}

extension ParlantPlan.State {
  fileprivate var data: Value {
    var object: Object = [
      "id": .string(id), "kind": .string(kind.rawValue), "title": .string(title),
    ]
    if let description { object["description"] = .string(description) }
    if kind != .fork { object["action"] = .string(action) }
    if !tools.isEmpty { object["tools"] = .array(tools.map { .string($0) }) }
    if !cannedResponses.isEmpty {
      object["cannedResponses"] = .array(cannedResponses.map { .string($0) })
    }
    if let compositionMode { object["compositionMode"] = .string(compositionMode.rawValue) }
    return .object(object)
  }
}

extension ParlantPlan.Transition {
  fileprivate var data: Value {
    var object: Object = ["source": source.data, "target": target.data]
    if let condition { object["condition"] = .string(condition) }
    return .object(object)
  }
}

extension ParlantPlan.End {
  /// A state's id, or null for the root as a source and the end as a target.
  fileprivate var data: Value {
    switch self {
    case .root, .end: .null
    case .state(let id): .string(id)
    }
  }
}
