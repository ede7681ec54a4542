import Caching
import JourneyTemplates

/// What a journey is made of: enough to tell how alike two are.
struct StructureSketch: Sendable, Equatable {
  /// The tools that it needs, in order.
  let tools: [String]
  /// The names of its parameters, in order.
  let parameters: [String]
  /// How many states of each type, by the order of the types.
  let states: [Int]
  /// What stands for it.
  let key: Fingerprint

  /// A sketch of nothing.
  init() { self.init(tools: [], parameters: [], states: []) }

  /// Looks at a template.
  init(_ template: JourneyTemplate) {
    let types = template.allStates.map(\.stateType)
    self.init(
      tools: Set(template.requiredTools).sorted(),
      parameters: Set(template.parameters.map(\.parameterName)).sorted(),
      states: StateType.allCases.map { type in types.count { $0 == type } })
  }

  private init(tools: [String], parameters: [String], states: [Int]) {
    self.tools = tools
    self.parameters = parameters
    self.states = states
    var writer = PackedWriter()
    writer.add(tools) { $0.add($1) }
    writer.add(parameters) { $0.add($1) }
    writer.add(states) { $0.add($1) }
    key = writer.fingerprint
  }

  /// Writes it whole.
  func pack(into writer: inout PackedWriter) {
    writer.add(tools) { $0.add($1) }
    writer.add(parameters) { $0.add($1) }
    writer.add(states) { $0.add($1) }
    writer.add(key)
  }

  /// Reads what `pack` has written.
  init(packed reader: inout PackedReader) throws(PackedDamage) {
    tools = try reader.strings()
    parameters = try reader.strings()
    states = try reader.list { (reader) throws(PackedDamage) in try reader.int() }
    key = try reader.fingerprint()
  }

  /// How alike two are, 0 to 1: the mean of what they share of tools, of parameters and of states, each as a
  /// part of what either has (Jaccard 1912; for states with counts, Ruzicka 1958).
  func similarity(to other: StructureSketch) -> Double {
    (Self.share(tools, other.tools) + Self.share(parameters, other.parameters)
      + Self.share(states, other.states)) / 3
  }

  /// Two lists in order, walked together.
  private static func share(_ left: [String], _ right: [String]) -> Double {
    var (one, two, common) = (0, 0, 0)
    while one < left.count, two < right.count {
      if left[one] == right[two] {
        common += 1
        one += 1
        two += 1
      } else if left[one] < right[two] {
        one += 1
      } else {
        two += 1
      }
    }
    let all = left.count + right.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func share(_ left: [Int], _ right: [Int]) -> Double {
    let common = zip(left, right).reduce(0) { $0 + min($1.0, $1.1) }
    let all = left.reduce(0, +) + right.reduce(0, +) - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
