/// What stands for a user wherever usage is counted, so that no table holds a name.
///
/// 64 bits: of a million users two share a hash with a chance of 1 in 37 million, and then count as one.
public enum UserHash {
  /// The hash of a pseudonym: words of eight bytes, each mixed in by the two halves of a product, as wyhash
  /// does (Wang Yi, https://github.com/wangyi-fudan/wyhash).
  public static func of(_ user: String) -> UInt64 {
    var user = user
    return user.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = mixed(0xA076_1D64_78BD_642F ^ UInt64(bytes.count), 0xE703_7ED1_A0B4_28DB)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = mixed(hash ^ UInt64(littleEndian: word), 0x8EBC_6AF0_9C88_C6E3)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mixed(hash ^ rest, 0x5899_65CC_7537_4CC3)
  }

  private static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
