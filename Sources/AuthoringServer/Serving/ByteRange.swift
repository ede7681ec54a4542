/// The part of a file that a client asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// Everything: no range was asked for, or one that a server may leave out of account.
  case whole
  case part(Range<Int>)
  /// Nothing of the file is in the range.
  case outside

  /// Reads the header `Range` for a file of so many bytes.
  ///
  /// One range is given. Of several, the whole file is: a client has to expect that.
  init(_ header: String?, count: Int) {
    guard let header, header.hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let ends = header.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
      self = .whole
      return
    }
    switch (first, last) {
    case (nil, nil): self = .whole
    case (nil, let length?):
      self = length == 0 || count == 0 ? .outside : .part(max(0, count - length)..<count)
    case (let start?, let end):
      if let end, end < start {
        self = .whole
      } else {
        self = start < count ? .part(start..<min(count, (end ?? count - 1) + 1)) : .outside
      }
    }
  }

  /// A number, or that there is none; nil for anything else.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count <= 15 else {
      return nil
    }
    return .some(Int(text))
  }
}
