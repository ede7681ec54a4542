/// Gives names numbers from 0 on, in the order in which they come.
///
/// The names lie one behind the other; a hash table with linear probing finds them.
public struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers plus one; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// Creates an empty table.
  public init() {}

  /// How many names there are.
  public var count: Int { ends.count }

  /// A name by its number.
  public subscript(number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  /// The number of a name; a new one where it has not come before.
  public mutating func number(of name: UnsafeRawBufferPointer) -> Int {
    let hash = UserHash.of(name)
    let slot = slot(of: name, hash)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The number of a name; nil where it has not come.
  public func known(_ name: String) -> Int? {
    var name = name
    return name.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      let number = slots[slot(of: bytes, UserHash.of(bytes))]
      return number > 0 ? Int(number) - 1 : nil
    }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The slot that holds a name, or the free one where it belongs.
  private func slot(of name: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] > 0, !isEqual(Int(slots[slot]) - 1, name) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ number: Int, _ name: UnsafeRawBufferPointer) -> Bool {
    let range = range(number)
    guard range.count == name.count else { return false }
    return bytes.withUnsafeBytes { all in
      UnsafeRawBufferPointer(rebasing: all[range]).elementsEqual(name)
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      let range = range(number)
      let slot = bytes.withUnsafeBytes { all in
        let name = UnsafeRawBufferPointer(rebasing: all[range])
        return self.slot(of: name, UserHash.of(name))
      }
      slots[slot] = UInt32(number + 1)
    }
  }
}
