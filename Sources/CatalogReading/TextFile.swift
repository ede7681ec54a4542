public import Diagnostics
public import Files

/// Files that are text and not YAML: long descriptions, release notes, tables.
public enum TextFile {
  /// The text of a file, without a byte-order mark; the problem where it is not UTF-8 (with the
  /// place of the first bad byte), has more bytes than `limit` (1 MiB) or cannot be read.
  public static func read(
    _ path: String, from access: FileAccess, limit: Int = YAMLLimits.fileSize
  ) -> (text: String?, diagnostics: [Diagnostic]) {
    do {
      return text(try access.read(path, limit), file: path)
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  /// The bytes of a file as text.
  static func text(_ bytes: [UInt8], file: String) -> (text: String?, diagnostics: [Diagnostic]) {
    let bytes = Encoding.withoutMark(bytes)
    guard let fault = TextCheck.faults(in: bytes, controls: false, limit: 1).first else {
      return (String(decoding: bytes, as: UTF8.self), [])
    }
    let place = Location.range(SourceText(bytes).range(fault.range, in: file))
    return (
      nil, [Encoding.invalidUTF8(bytes[fault.range.lowerBound], at: place, id: .textEncoding)]
    )
  }
}
