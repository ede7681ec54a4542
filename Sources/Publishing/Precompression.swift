import CBrotli
import CZlib

/// A form that text is kept in beside itself, so that a host can serve it compressed without any work.
public enum Precompression: String, Sendable, CaseIterable {
  /// `.gz` (RFC 1952), by zlib at its best.
  case gzip
  /// `.br` (RFC 7932), by Google's library; at quality 9, since more takes ten times as long for 3 % less.
  case brotli

  private static let quality: Int32 = 9
  private static let window: Int32 = 22
  /// Smaller files fit into one packet as they are.
  private static let smallest = 512
  private static let texts: Set<String> = [
    "html", "md", "css", "js", "json", "svg", "xml", "txt", "csv", "wasm", "webmanifest",
  ]

  /// What is behind the name of a file in this form.
  var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// Whether a file is one that hosts serve compressed.
  static func suits(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= smallest, let dot = path.lastIndex(of: ".") else { return false }
    return texts.contains(String(path[path.index(after: dot)...]))
  }

  /// The bytes in this form, the same for the same bytes; nil where there is no memory for it.
  func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .gzip: Self.gzipped(bytes)
    case .brotli: Self.brotliCompressed(bytes)
    }
  }

  /// With an empty header: no name and no time, which would differ from build to build.
  private static func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let windowBits: Int32 = 15 + 16
    guard
      deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let most = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    let packed = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: most) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(most)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
    return packed.isEmpty ? nil : packed
  }

  private static func brotliCompressed(_ bytes: [UInt8]) -> [UInt8]? {
    let most = BrotliEncoderMaxCompressedSize(bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: most) { output, count in
      count = most
      let isDone = BrotliEncoderCompress(
        quality, window, BROTLI_MODE_TEXT, bytes.count, bytes, &count, output.baseAddress)
      if isDone == 0 { count = 0 }
    }
    return packed.isEmpty ? nil : packed
  }
}
