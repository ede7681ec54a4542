import COpenSSL

/// The SHA-256 digest of bytes, in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = bytes.withUnsafeBufferPointer { bytes in
    digest.withUnsafeMutableBufferPointer {
      COpenSSL.SHA256(bytes.baseAddress, bytes.count, $0.baseAddress)
    }
  }
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
