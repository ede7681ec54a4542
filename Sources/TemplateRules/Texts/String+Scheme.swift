extension String {
  /// What stands before the first colon, in lower case and as a browser reads it, without white space
  /// and control characters; nil where no scheme can be.
  package var addressScheme: String? {
    var name: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: ":"): return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
      case 0x00...0x20, 0x7F: continue
      case 0x41...0x5A: name.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        name.append(byte)
      default: return nil
      }
      if name.count > 40 { return nil }
    }
    return nil
  }
}
