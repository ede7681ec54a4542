import COpenSSL

/// The SHA-256 digest of bytes, in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
    as: UTF8.self)
}

/// What a page says of a file it loads, so that a browser takes no other (W3C, "Subresource Integrity").
func integrity(_ bytes: [UInt8]) -> String {
  var text = [UInt8](repeating: 0, count: 4 * ((Int(SHA256_DIGEST_LENGTH) + 2) / 3) + 1)
  let digest = digest(bytes)
  let length = EVP_EncodeBlock(&text, digest, Int32(digest.count))
  return "sha256-" + String(decoding: text.prefix(Int(length)), as: UTF8.self)
}

private func digest(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  _ = bytes.withUnsafeBufferPointer { bytes in
    digest.withUnsafeMutableBufferPointer {
      COpenSSL.SHA256(bytes.baseAddress, bytes.count, $0.baseAddress)
    }
  }
  return digest
}
