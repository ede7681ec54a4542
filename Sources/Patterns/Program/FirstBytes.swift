/// The bytes that a match of a part can begin with.
struct FirstBytes {
  private var bytes = ByteSet()
  private var canBeEmpty = false

  /// Nil where a match can be empty.
  var known: ByteSet? { canBeEmpty ? nil : bytes }

  init(_ node: Node) {
    switch node {
    case .empty, .assertion, .look, .backReference: canBeEmpty = true
    case .scalar(let set): insert(set)
    case .sequence(let nodes):
      canBeEmpty = true
      for node in nodes where canBeEmpty {
        let first = FirstBytes(node)
        bytes.formUnion(first.bytes)
        canBeEmpty = first.canBeEmpty
      }
    case .alternatives(let nodes):
      for node in nodes {
        let first = FirstBytes(node)
        bytes.formUnion(first.bytes)
        canBeEmpty = canBeEmpty || first.canBeEmpty
      }
    case .repetition(let node, let repetition, _):
      let first = FirstBytes(node)
      bytes = first.bytes
      canBeEmpty = first.canBeEmpty || repetition.least == 0
    case .capture(_, let node): self = FirstBytes(node)
    }
  }

  private mutating func insert(_ set: ScalarClass) {
    for byte in UInt8(0)..<128 where set.contains(UInt32(byte)) { bytes.insert(byte) }
    if set.isASCII { return }
    for byte in UInt8(0xC2)...0xF4 { bytes.insert(byte) }
  }
}
