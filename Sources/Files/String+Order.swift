extension String {
  /// Whether its bytes come before another's, in an order that is the same on every machine.
  func precedes(_ other: String) -> Bool {
    let isLess = utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { second in
        UnsafeRawBufferPointer(first).precedes(UnsafeRawBufferPointer(second))
      }
    }
    return isLess.flatMap { $0 } ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
