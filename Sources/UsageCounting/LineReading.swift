import Glibc

/// Cuts pieces of a file into lines, without their ends, and keeps what a piece breaks off until the next.
///
/// No line takes more memory than `longest`: what is beyond is left out, and the line is empty then but for
/// one byte that no row has.
public struct LineReading {
  private var rest: [UInt8] = []
  private var isSkipping = false

  /// Bytes of a line, at most.
  public static let longest = 4096
  /// What stands for a line that is too long.
  static let tooLong: [UInt8] = [0]

  /// Creates a reading at the start of a file.
  public init() {}

  /// Hands out the lines that end in a piece.
  public mutating func feed(
    _ piece: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) -> Void
  ) {
    var start = 0
    while start < piece.count, let base = piece.baseAddress {
      guard let found = memchr(base + start, 10, piece.count - start) else { break }
      let end = UnsafeRawPointer(found) - base
      finish(UnsafeRawBufferPointer(rebasing: piece[start..<end]), receive)
      start = end + 1
    }
    keep(UnsafeRawBufferPointer(rebasing: piece[start...]))
  }

  /// Hands out the last line, where the file does not end with a line feed.
  public mutating func end(_ receive: (UnsafeRawBufferPointer) -> Void) {
    if !rest.isEmpty || isSkipping {
      finish(UnsafeRawBufferPointer(start: nil, count: 0), receive)
    }
  }

  private mutating func finish(
    _ line: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) -> Void
  ) {
    if !rest.isEmpty { keep(line) }
    if isSkipping || line.count > Self.longest {
      Self.tooLong.withUnsafeBytes { receive($0) }
    } else if rest.isEmpty {
      receive(Self.withoutReturn(line))
    } else {
      rest.withUnsafeBytes { receive(Self.withoutReturn($0)) }
    }
    rest.removeAll(keepingCapacity: true)
    isSkipping = false
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    guard !isSkipping, rest.count + bytes.count <= Self.longest else {
      isSkipping = true
      rest.removeAll(keepingCapacity: true)
      return
    }
    rest.append(contentsOf: bytes)
  }

  private static func withoutReturn(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    line.last == UInt8(ascii: "\r") ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
  }
}
