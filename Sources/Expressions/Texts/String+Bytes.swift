extension String {
  /// Looks at the bytes in place.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// Whether every byte is a code unit.
  var isASCII: Bool { utf8.count == utf16.count }

  /// Creates a string from bytes that are known to be UTF-8.
  init(bytes: some Collection<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }

  /// Whether two strings are the same, byte by byte; Swift's `==` takes canonically equivalent ones
  /// for equal.
  @inline(__always)
  func hasSameBytes(as other: String) -> Bool {
    if isKept(as: other) { return true }
    return utf8.count == other.utf8.count && Self.areSame(self, other)
  }

  /// Whether two strings are kept in memory alike, the same place for long ones: they are the same
  /// then, and mostly are where they are the same and short.
  @inline(__always)
  private func isKept(as other: String) -> Bool {
    withUnsafeBytes(of: self) { left in
      withUnsafeBytes(of: other) { right in
        var difference: UInt32 = 0
        for offset in stride(from: 0, to: MemoryLayout<String>.size, by: 4) {
          difference |=
            left.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            ^ right.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        }
        return difference == 0
      }
    }
  }

  /// Compares strings of one length, eight bytes at a time; the last eight may overlap those before.
  @inline(never)
  private static func areSame(_ left: String, _ right: String) -> Bool {
    left.withBytes { left in
      right.withBytes { right in
        let count = left.count
        guard let left = UnsafeRawPointer(left.baseAddress),
          let right = UnsafeRawPointer(right.baseAddress)
        else { return true }
        guard count >= 8 else {
          for index in 0..<count where byte(left, index) != byte(right, index) { return false }
          return true
        }
        var index = 0
        while index + 8 <= count {
          guard word(left, index) == word(right, index) else { return false }
          index += 8
        }
        return word(left, count - 8) == word(right, count - 8)
      }
    }
  }

  @inline(__always)
  private static func byte(_ pointer: UnsafeRawPointer, _ offset: Int) -> UInt8 {
    pointer.load(fromByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  private static func word(_ pointer: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    pointer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether a string stands before another by UTF-16 code units.
  ///
  /// UTF-8 orders as code points do. UTF-16 differs in one thing: characters above U+FFFF (bytes from
  /// F0 on) stand before those from U+E000 to U+FFFF (bytes EE and EF).
  func precedes(_ other: String) -> Bool {
    withBytes { left in
      other.withBytes { right in
        let count = min(left.count, right.count)
        var index = 0
        while index < count, left[index] == right[index] { index += 1 }
        guard index < count else { return left.count < right.count }
        let (left, right) = (left[index], right[index])
        if left >= 0xEE, right >= 0xEE, (left >= 0xF0) != (right >= 0xF0) { return left >= 0xF0 }
        return left < right
      }
    }
  }
}
