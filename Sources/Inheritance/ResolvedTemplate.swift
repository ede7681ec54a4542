import Decoding
public import Diagnostics
public import JourneyTemplates
public import Values

/// A version of a template with all that it inherits and takes in.
public struct ResolvedTemplate: Sendable {
  /// All of it, as data.
  public let value: Value
  /// All of it, decoded.
  public let template: JourneyTemplate
  /// Whom it extends, the nearest first.
  public let chain: [Ancestor]
  /// Whom it takes in, in the order in which it names them.
  public let composed: [Ancestor]
  private let layers: [Merged.Layer]
  private let cuts: [String: Int]

  init(_ merged: Merged) {
    value = merged.value
    layers = merged.layers
    chain = merged.chain.map(\.ancestor)
    composed = merged.composed
    cuts = merged.cuts
    // What cannot be decoded was reported when the files were read.
    let reader = ValueReader(file: merged.layers[0].source.file)
    template = reader.read(from: merged.value) ?? JourneyTemplate()
  }

  /// Where a state came from.
  public func origin(ofState stateId: String) -> Origin? {
    origin("stateTemplates", .string(stateId))
  }

  /// Where a transition came from.
  public func origin(ofTransition transitionId: String) -> Origin? {
    origin("transitionTemplates", .string(transitionId))
  }

  /// Where a parameter came from.
  public func origin(ofParameter name: String) -> Origin? { origin("parameters", .string(name)) }

  /// Where a message of a state came from.
  public func origin(ofMessage messageId: String, inState stateId: String) -> Origin? {
    guard layers.count > 1 else { return origin([layers[0]]) }
    return origin(
      layersWith("stateTemplates", .string(stateId)).filter { layer in
        let state = item("stateTemplates", .string(stateId), in: layer)
        let messages = state?["messageTemplates"]?.array ?? []
        return messages.contains { $0["messageId"] == .string(messageId) }
      })
  }

  /// Where a value at the top of the template came from.
  public func origin(ofKey key: String) -> Origin? {
    origin(layers.prefix(cuts[key] ?? layers.count).filter { $0.source.value[key] != nil })
  }

  private func origin(_ list: String, _ id: Value) -> Origin? {
    layers.count > 1 ? origin(layersWith(list, id)) : origin([layers[0]])
  }

  /// The last layer that has a part is where it came from; the others have changed it.
  private func origin(_ having: [Merged.Layer]) -> Origin? {
    having.last.map { source in
      Origin(source: source.ancestor, changedBy: having.dropLast().reversed().map(\.ancestor))
    }
  }

  private func layersWith(_ list: String, _ id: Value) -> [Merged.Layer] {
    layers.prefix(cuts[list] ?? layers.count).filter { item(list, id, in: $0) != nil }
  }

  private func item(_ list: String, _ id: Value, in layer: Merged.Layer) -> Value? {
    let isShared = list == "parameters" || layer.prefix.isEmpty
    let sought = PathMapping.unprefixed(id, list: list, layer.prefix)
    guard isShared || sought != id, let items = layer.source.value[list]?.array,
      let idKey = ItemKey.common(to: items)
    else { return nil }
    return items.first { $0[idKey] == sought }
  }

  /// Where the value at a path of the resolved template was written: in the nearest version that
  /// has it. What none of them has as it is (a composed transition with another target, say) is
  /// placed where the nearest part of it was written.
  public func place(of path: DataPath) -> Place {
    var best: (place: Place, depth: Int)?
    for layer in layers {
      let (mapped, isWhole) = PathMapping.map(
        path, from: value, to: layer.source.value, prefix: layer.prefix)
      let place = Place(file: layer.source.file, path: mapped)
      if isWhole { return place }
      if mapped.steps.count > best?.depth ?? -1 { best = (place, mapped.steps.count) }
    }
    return best?.place ?? Place(file: layers[0].source.file)
  }
}
