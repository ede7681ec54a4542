public import Diagnostics
public import JourneyTemplates
public import Values

/// A template with all that it inherits and composes.
public struct ResolvedTemplate: Sendable {
  /// Everything merged; what tells templates apart is the template's own.
  public let value: Value
  /// The same, decoded.
  public let template: JourneyTemplate
  /// What keeps parts of the value from being decoded, by paths in the value.
  public let faults: [Diagnostic]
  /// The templates that it extends, the nearest first.
  public let chain: [Ancestor]
  /// The templates whose parts were taken in, by itself first, then by its ancestors.
  public let composed: [Ancestor]
  /// The templates that it is made of: itself, its ancestors, then what it composes.
  ///
  /// A part is as the first of them says that has it.
  let layers: [Layer]

  /// Whether nothing is inherited or taken in, so that the value is what the file says.
  public var isAsWritten: Bool { layers.count == 1 }

  /// Where the value at a path of `value` was written: in the template's own file, or in that of
  /// the nearest template that it comes from.
  ///
  /// A path that leads to nothing gives the place that comes closest to it.
  public func place(of path: DataPath) -> Place {
    guard let own = layers.first else { return Place(file: "", path: path) }
    if layers.count == 1 { return Place(file: own.source.file, path: path) }
    var best = (matched: 0, place: Place(file: own.source.file))
    for layer in layers {
      let (matched, written) = layer.trace(path, in: value)
      if matched > best.matched {
        best = (matched, Place(file: layer.source.file, path: written))
      }
      if matched == path.steps.count { break }
    }
    return best.place
  }
}

extension ResolvedTemplate {
  /// Where a state comes from, by its id in the resolved template.
  public func origin(ofState stateId: String) -> Origin? {
    origin(of: stateId, in: "stateTemplates")
  }

  /// Where a transition comes from.
  public func origin(ofTransition transitionId: String) -> Origin? {
    origin(of: transitionId, in: "transitionTemplates")
  }

  /// Where a parameter comes from.
  public func origin(ofParameter name: String) -> Origin? { origin(of: name, in: "parameters") }

  /// Where a message of a state comes from.
  public func origin(ofMessage messageId: String, inState stateId: String) -> Origin? {
    guard
      let state = value["stateTemplates"]?.array?
        .firstIndex(where: { $0["templateId"]?.string == stateId }),
      let message = value["stateTemplates"]?[state]?["messageTemplates"]?.array?
        .firstIndex(where: { $0["messageId"]?.string == messageId })
    else { return nil }
    let path = DataPath.root["stateTemplates"][state]["messageTemplates"][message]
    return origin { $0.trace(path, in: value).matched == path.steps.count }
  }

  /// Where the value of a top-level key comes from: the farthest template that says something
  /// about it.
  public func origin(ofKey key: String) -> Origin? {
    guard value[key] != nil else { return nil }
    return origin { $0.trace(DataPath.root[key], in: value).matched == 1 }
  }

  private func origin(of id: String, in key: String) -> Origin? {
    origin { $0.names(id, in: key) }
  }

  private func origin(_ says: (Layer) -> Bool) -> Origin? {
    var sources = layers.filter(says).map { Origin($0.source) }
    guard var origin = sources.popLast() else { return nil }
    origin.changedBy = sources
    return origin
  }
}
