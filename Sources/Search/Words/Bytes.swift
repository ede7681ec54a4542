extension [UInt8] {
  /// Whether the bytes end with those of a text.
  func ends(with text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    for index in 0..<length where self[count - length + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether the bytes begin with others.
  func begins(with other: some Collection<UInt8>) -> Bool {
    count >= other.count && prefix(other.count).elementsEqual(other)
  }

  /// Whether the bytes come before others, as unsigned numbers.
  package func precedes(_ other: [UInt8]) -> Bool { lexicographicallyPrecedes(other) }
}
