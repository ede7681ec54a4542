/// Finds the capturing groups of a pattern before it is read, since references to them may come
/// first.
struct GroupScan {
  private(set) var count = 0
  private(set) var names: [[UInt32]: Int] = [:]
  private let source: [UInt32]

  init(_ source: [UInt32]) { self.source = source }

  mutating func run() throws(PatternError) {
    var position = 0
    var isInClass = false
    while position < source.count {
      switch source[position] {
      case UInt32(ascii: "\\"): position += 1
      case UInt32(ascii: "["): isInClass = true
      case UInt32(ascii: "]"): isInClass = false
      case UInt32(ascii: "(") where !isInClass: try open(position)
      default: break
      }
      position += 1
    }
  }

  private mutating func open(_ position: Int) throws(PatternError) {
    let rest = source[(position + 1)...].prefix(3).map { $0 }
    guard rest.first == UInt32(ascii: "?") else {
      count += 1
      return
    }
    guard rest.count == 3, rest[1] == UInt32(ascii: "<"), rest[2] != UInt32(ascii: "="),
      rest[2] != UInt32(ascii: "!")
    else { return }
    count += 1
    var reader = GroupNameReader(source, at: position + 3)
    let name = try reader.name(openedAt: position)
    guard names.updateValue(count, forKey: name) == nil else {
      throw PatternError("Another group has the same name", at: position)
    }
  }
}
