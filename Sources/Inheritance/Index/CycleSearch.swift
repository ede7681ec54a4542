/// Tarjan's strongly connected components (1972), without recursion: chains may be long.
struct CycleSearch {
  private let links: [[Link]]
  /// Positions, targets before those that link to them.
  private(set) var order: [Int] = []
  /// Components of more than one position.
  private(set) var cycles: [[Int]] = []

  private var numbers: [Int]
  private var lowest: [Int]
  private var isOnStack: [Bool]
  private var stack: [Int] = []
  private var count = 0

  init(links: [[Link]]) {
    self.links = links
    numbers = [Int](repeating: -1, count: links.count)
    lowest = numbers
    isOnStack = [Bool](repeating: false, count: links.count)
  }

  mutating func run() {
    for start in links.indices where numbers[start] < 0 { visit(start) }
  }

  private mutating func visit(_ start: Int) {
    var path = [(position: start, nextLink: 0)]
    enter(start)
    while let present = path.last {
      let position = present.position
      if present.nextLink < links[position].count {
        path[path.count - 1].nextLink += 1
        let target = links[position][present.nextLink].target
        if numbers[target] < 0 {
          enter(target)
          path.append((target, 0))
        } else if isOnStack[target] {
          lowest[position] = min(lowest[position], numbers[target])
        }
      } else {
        path.removeLast()
        if let parent = path.last?.position {
          lowest[parent] = min(lowest[parent], lowest[position])
        }
        if lowest[position] == numbers[position] { leave(position) }
      }
    }
  }

  private mutating func enter(_ position: Int) {
    numbers[position] = count
    lowest[position] = count
    count += 1
    stack.append(position)
    isOnStack[position] = true
  }

  /// Takes a finished component off the stack.
  private mutating func leave(_ root: Int) {
    var component: [Int] = []
    while let position = stack.popLast() {
      isOnStack[position] = false
      component.append(position)
      if position == root { break }
    }
    order += component
    if component.count > 1 { cycles.append(component.sorted()) }
  }
}
