/// How often a term is in each field of a document, up to 255 times.
struct FieldCounts: Sendable, Equatable {
  /// A byte for each field, the first in the lowest.
  private let word: UInt64

  /// In no field.
  init() { word = 0 }

  /// - Parameter counts: one of each field.
  init(_ counts: UnsafeRawBufferPointer) {
    var word: UInt64 = 0
    for (field, count) in counts.enumerated() { word |= UInt64(count) << UInt64(field * 8) }
    self.word = word
  }

  /// Gives the fields that it is in, with how often.
  @inline(__always)
  func forEach(_ body: (_ field: Int, _ count: UInt8) -> Void) {
    var (rest, field) = (word, 0)
    while rest != 0 {
      if rest & 0xFF != 0 { body(field, UInt8(rest & 0xFF)) }
      rest >>= 8
      field += 1
    }
  }

  // MARK: - Packing

  /// Stands before counts that do not fit into one byte.
  private static let long: UInt8 = 0xFF
  /// The most that one byte has room for, beside its field.
  private static let mostShort: UInt64 = 31

  /// Writes them, most into a single byte: nearly all words are in one field, a few times.
  @inline(__always)
  func pack(into writer: inout RawWriter) {
    let field = word.trailingZeroBitCount / 8
    if word == 0 {
      writer.add(0)
    } else if word >> UInt64(field * 8) <= Self.mostShort {
      writer.add(UInt8(field) << 5 | UInt8(word >> UInt64(field * 8)))
    } else {
      writer.add(Self.long)
      for field in SearchField.allCases.indices {
        writer.add(UInt8(truncatingIfNeeded: word >> UInt64(field * 8)))
      }
    }
  }

  /// More than they take packed.
  static var mostPacked: Int { 1 + SearchField.allCases.count }

  /// Reads what `pack` has written; nil where it is something else.
  @inline(__always)
  static func unpack(_ bytes: UnsafeRawBufferPointer, at position: inout Int) -> FieldCounts? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    position += 1
    let fields = SearchField.allCases.count
    if first != long {
      guard Int(first >> 5) < fields else { return nil }
      return FieldCounts(word: UInt64(first & 31) << (UInt64(first >> 5) * 8))
    }
    guard bytes.count - position >= fields else { return nil }
    position += fields
    return FieldCounts(UnsafeRawBufferPointer(rebasing: bytes[position - fields..<position]))
  }

  private init(word: UInt64) { self.word = word }
}
