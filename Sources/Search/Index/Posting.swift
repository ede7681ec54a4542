/// That a term is in a document, and how much it counts there: a document's number and 1 to 255.
package struct Posting: Equatable, Sendable {
  @usableFromInline let packed: UInt32

  /// Documents have 24 bits.
  @inlinable package init(document: UInt32, impact: UInt8) {
    packed = document << 8 | UInt32(impact)
  }

  @inlinable package var document: UInt32 { packed >> 8 }
  @inlinable package var impact: UInt32 { packed & 0xFF }
}
