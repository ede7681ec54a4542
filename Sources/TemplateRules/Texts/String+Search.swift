#if canImport(Glibc)
  import Glibc
#endif

extension String {
  /// Where another text begins in it, in code points; nil where it is nowhere.
  ///
  /// Rules look for a few words in every text of a catalog: a search for bytes takes a fraction of the time
  /// that the standard library's takes to prepare one.
  func offset(of part: String) -> Int? {
    var (text, part) = (self, part)
    return text.withUTF8 { bytes in
      part.withUTF8 { sought in
        bytes.offset(of: sought).map { end in bytes[..<end].count { $0 & 0xC0 != 0x80 } }
      }
    }
  }

  /// Whether a byte is somewhere in it.
  func holds(_ byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { $0.place(of: byte, from: 0) != nil }
  }

  /// Whether another text is somewhere in it.
  func holds(_ part: String) -> Bool { offset(of: part) != nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place where other bytes are.
  fileprivate func offset(of sought: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = sought.first else { return nil }
    var start = 0
    while let position = place(of: first, from: start), position <= count - sought.count {
      if sought.indices.allSatisfy({ self[position + $0] == sought[$0] }) { return position }
      start = position + 1
    }
    return nil
  }

  /// The first place of a byte at or after another; the system's search looks at many bytes at once.
  fileprivate func place(of byte: UInt8, from start: Int) -> Int? {
    #if canImport(Glibc)
      guard let baseAddress, start < count else { return nil }
      let found = memchr(baseAddress + start, Int32(byte), count - start)
      return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) }
    #else
      return (start..<count).first { self[$0] == byte }
    #endif
  }
}
