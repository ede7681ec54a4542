/// The order in which parameters get their values: each after those that it hangs on.
struct ParameterOrder: Sendable {
  /// Indices of the template's parameters.
  let indices: [Int]
  /// Names of parameters that hang on each other in a circle, the first one named again at the end;
  /// empty where there is none.
  let cycle: [String]

  init(_ parameters: [PreparedParameter]) {
    var search = Search(parameters)
    for index in parameters.indices { search.visit(index) }
    indices = search.order
    cycle = search.cycle.map { parameters[$0].name }
  }

  /// Depth first, without recursion: chains of parameters may be long.
  private struct Search {
    private enum Mark { case new, open, done }

    private(set) var order: [Int] = []
    private(set) var cycle: [Int] = []
    private let successors: [[Int]]
    private var marks: [Mark]

    init(_ parameters: [PreparedParameter]) {
      var places: [String: Int] = [:]
      for (index, parameter) in parameters.enumerated() { places[parameter.name] = index }
      successors = parameters.map { parameter in
        parameter.predecessors.compactMap { $0 == parameter.name ? nil : places[$0] }
      }
      marks = Array(repeating: .new, count: parameters.count)
    }

    mutating func visit(_ start: Int) {
      guard marks[start] == .new else { return }
      var path = [(node: start, next: 0)]
      marks[start] = .open
      while let (node, next) = path.last {
        guard next < successors[node].count else {
          marks[node] = .done
          order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = successors[node][next]
        switch marks[target] {
        case .new:
          marks[target] = .open
          path.append((target, 0))
        case .open: note(path.map { $0.node }, backTo: target)
        case .done: break
        }
      }
    }

    private mutating func note(_ path: [Int], backTo target: Int) {
      guard cycle.isEmpty, let start = path.firstIndex(of: target) else { return }
      cycle = path[start...] + [target]
    }
  }
}
