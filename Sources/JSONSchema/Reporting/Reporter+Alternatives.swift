import Diagnostics
import Values

extension Reporter {
  /// What is wrong with a value that no alternative takes, and the causes, the nearest first.
  mutating func misfit(
    of reports: [Report], _ schemas: [Int], _ value: Value
  ) -> (sentence: String, causes: [OutputUnit]) {
    let order = reports.indices.sorted { left, right in
      (distance(of: reports[left], from: path.count), left)
        < (distance(of: reports[right], from: path.count), right)
    }
    let causes = order.flatMap { reports[$0].units }
    if let sentence = commonSentence(schemas, value) { return (sentence, causes) }
    let reason = causes.first?.firstSentence ?? ""
    guard schemas.count > 1, let nearest = order.first else { return (reason, causes) }
    return (
      name(of: value) + " fits none of \(schemas.count) alternatives; the nearest is number "
        + "\(nearest + 1)" + (reason.isEmpty ? "" : ": " + reason), causes
    )
  }

  /// One sentence for alternatives that are types alone, or values alone.
  private mutating func commonSentence(_ schemas: [Int], _ value: Value) -> String? {
    var types: TypeSet = []
    var values: [Value] = []
    for schema in schemas {
      switch onlyRule(of: schema) {
      case .types(let more): types.formUnion(more)
      case .constant(let more): values.append(more)
      case .among(let more): values += more
      default: return nil
      }
    }
    if values.isEmpty { return typeSentence(types, value) }
    return types.isEmpty ? amongSentence(values, value) : nil
  }

  /// How far a value is from what a schema asks: much where it is another type altogether, less
  /// where a property that tells kinds apart has another value.
  func distance(of report: Report, from depth: Int) -> Int {
    report.units.reduce(0) { $0 + distance(of: $1, from: depth) }
  }

  private func distance(of unit: OutputUnit, from depth: Int) -> Int {
    guard !unit.message.isEmpty else {
      return unit.children.reduce(0) { $0 + distance(of: $1, from: depth) }
    }
    let isHere = unit.instanceLocation.steps.count <= depth
    return switch unit.keyword {
    case "type": isHere ? 10_000 : 2
    case "const", "enum": isHere ? 1_000 : 100
    default: 1
    }
  }
}
