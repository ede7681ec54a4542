public import Diagnostics
public import Values

extension JSONPathQuery {
  /// Where a value may be put: the places that the query matches, or where it matches none and ends
  /// with a name, a new key of that name in every mapping that what comes before it matches.
  ///
  /// - Parameter steps: how many values may be looked at; what is looked at is taken off.
  /// - Returns: nil where the steps do not suffice; each place once, in document order.
  public func places(in root: Value, steps: inout Int) -> [DataPath]? {
    guard let matches = matches(in: root, steps: &steps) else { return nil }
    if !matches.isEmpty { return matches.map { $0.path }.withoutRepetitions }
    guard let last = segments.last, !last.isDescendant, last.selectors.count == 1,
      case .name(let name) = last.selectors[0]
    else { return [] }
    let parents = JSONPathQuery(description, Array(segments.dropLast()))
    guard let found = parents.matches(in: root, steps: &steps) else { return nil }
    return found.filter { $0.value.object != nil }.map { $0.path[name] }.withoutRepetitions
  }
}

extension [DataPath] {
  fileprivate var withoutRepetitions: [DataPath] {
    var seen: Set<DataPath> = []
    return filter { seen.insert($0).inserted }
  }
}
