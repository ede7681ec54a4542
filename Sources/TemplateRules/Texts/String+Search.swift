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
    return text.withUTF8 { $0.contains(byte) }
  }

  /// Whether another text is somewhere in it.
  func holds(_ part: String) -> Bool { offset(of: part) != nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place where other bytes are.
  fileprivate func offset(of sought: UnsafeBufferPointer<UInt8>) -> Int? {
    guard count >= sought.count, let first = sought.first else { return nil }
    return indices.dropLast(sought.count - 1).first { position in
      self[position] == first && sought.indices.allSatisfy { self[position + $0] == sought[$0] }
    }
  }
}
