/// Reads JSON texts (RFC 8259) as values.
///
/// Strict: no comments, no trailing commas, no bytes after the value. What the RFC leaves open and
/// readers disagree on is refused: keys that come twice, halves of surrogate pairs, and numbers
/// beyond the range of a double.
public enum JSONReader {
  /// How deep arrays and objects may nest where the caller does not say.
  public static let defaultDepth = 512

  /// The value of a text.
  ///
  /// - Parameter depth: how deep arrays and objects may nest.
  /// - Throws: `JSONError` for the first thing that is wrong.
  public static func value(
    of text: String, depth: Int = defaultDepth
  ) throws(JSONError) -> Value {
    var text = text
    return try text.withUTF8 { (bytes) -> Result<Value, JSONError> in
      read(bytes, depth: depth)
    }.get()
  }

  /// The value of a text in UTF-8.
  ///
  /// - Parameter depth: how deep arrays and objects may nest.
  /// - Throws: `JSONError` for the first thing that is wrong; bytes that are not UTF-8 are.
  public static func value(
    of bytes: [UInt8], depth: Int = defaultDepth
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (bytes) -> Result<Value, JSONError> in
      if let offset = invalidByte(in: bytes) {
        let fault = JSONFault(
          message: "The text is not UTF-8", help: "Save the file as UTF-8", offset: offset)
        return .failure(fault.located(in: bytes))
      }
      return read(bytes, depth: depth)
    }.get()
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, depth: Int
  ) -> Result<Value, JSONError> {
    var reading = JSONReading(bytes, depth: depth)
    do throws(JSONFault) {
      return .success(try reading.document())
    } catch {
      return .failure(error.located(in: bytes))
    }
  }

  /// Where the first byte is that can't be part of a UTF-8 text.
  private static func invalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
