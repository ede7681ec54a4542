/// Bytes that were packed, and stay where they are: of a cache that is mapped into memory, or a copy.
///
/// To take a part of those of a cache costs nothing, since nobody counts who has them: the parts of an array would
/// all be counted in one place, which all cores write to.
public struct PackedBytes: @unchecked Sendable {
  // Nobody writes there, so all threads may read.
  private let start: UnsafeRawPointer?
  /// How many bytes there are.
  public let count: Int
  /// Nil where the bytes stay until the process ends.
  private let owner: Copy?

  /// The memory of a copy.
  private final class Copy: Sendable {
    nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyMemory(from: bytes)
      self.bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
  }

  /// A copy.
  public init(_ bytes: ArraySlice<UInt8>) {
    let copy = bytes.withUnsafeBytes { Copy($0) }
    self.init(copy.bytes, copy)
  }

  /// A copy.
  public init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// No bytes.
  public init() { self.init(UnsafeRawBufferPointer(start: nil, count: 0), nil) }

  /// Bytes that stay where they are until the process ends.
  init(lasting bytes: UnsafeRawBufferPointer) { self.init(bytes, nil) }

  private init(_ bytes: UnsafeRawBufferPointer, _ owner: Copy?) {
    start = bytes.baseAddress
    count = bytes.count
    self.owner = owner
  }

  /// The bytes at some places.
  public func part(_ range: Range<Int>) -> PackedBytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the part is in the bytes")
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    return PackedBytes(UnsafeRawBufferPointer(rebasing: bytes[range]), owner)
  }

  /// Shows them as memory.
  @inline(__always)
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension PackedBytes: RandomAccessCollection {
  /// Always 0, of a part too.
  public var startIndex: Int { 0 }
  /// How many bytes there are.
  public var endIndex: Int { count }

  /// Shows them as an array would.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBytes { try body($0.bindMemory(to: UInt8.self)) }
  }

  /// A byte by its number.
  @inline(__always)
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "the byte is one of these")
    return withUnsafeBytes { $0[index] }
  }
}

extension PackedBytes: Equatable {
  /// Whether the bytes are the same, wherever they are.
  public static func == (left: PackedBytes, right: PackedBytes) -> Bool {
    left.elementsEqual(right)
  }
}
