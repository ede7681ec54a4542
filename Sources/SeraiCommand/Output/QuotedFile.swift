/// A file whose lines are quoted, mostly in their order.
struct QuotedFile {
  let file: String
  private let bytes: [UInt8]
  /// The line that was asked for last, and where it begins.
  private var last = (number: 1, start: 0)

  init(_ file: String, _ bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// A line by its number from 1, without its end; nil below the last.
  mutating func line(_ number: Int) -> String? {
    if number < last.number { last = (1, 0) }
    while last.number < number {
      let end = self.end(from: last.start)
      guard end < bytes.count else { return nil }
      let isPair =
        bytes[end] == UInt8(ascii: "\r") && bytes[(end + 1)...].first == UInt8(ascii: "\n")
      last = (last.number + 1, end + (isPair ? 2 : 1))
    }
    return String(decoding: bytes[last.start..<end(from: last.start)], as: UTF8.self)
  }

  private func end(from start: Int) -> Int {
    bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      ?? bytes.count
  }
}
