extension SchemaCompiler {
  /// Refuses schemas that need themselves for the same value whatever it is: chains of `$ref` and
  /// `allOf` that lead back to where they began.
  func refuseLoops() throws(JSONSchemaError) {
    let count = registry.subschemas.count
    var isDone = [Bool](repeating: false, count: count)
    var isOpen = isDone
    for start in 0..<count where !isDone[start] {
      // Depth first, without recursion: a schema and the next of its edges.
      var trail = [(schema: start, edges: edges(from: start), next: 0)]
      isOpen[start] = true
      while let top = trail.last {
        guard top.next < top.edges.count else {
          isOpen[top.schema] = false
          isDone[top.schema] = true
          trail.removeLast()
          continue
        }
        trail[trail.count - 1].next += 1
        let target = top.edges[top.next]
        if isOpen[target] { throw loop(at: top.schema) }
        guard !isDone[target] else { continue }
        isOpen[target] = true
        trail.append((target, edges(from: target), 0))
      }
    }
  }

  /// The schemas that hold for an instance of a schema without any condition.
  private func edges(from schema: Int) -> [Int] {
    var targets: [Int] = []
    for keyword in registry.subschemas[schema].keywords {
      switch keyword.rule {
      case .reference(let target): targets.append(target)
      case .allOf(let schemas): targets += schemas
      default: break
      }
    }
    return targets
  }

  private func loop(at schema: Int) -> JSONSchemaError {
    fault(
      .loop, "The schema needs itself for the same value, so that no check would ever end",
      help: "Break the circle of $ref and allOf, or put a step such as properties into it",
      at: registry.subschemas[schema].place)
  }
}
