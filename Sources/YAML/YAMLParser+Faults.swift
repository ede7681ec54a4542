import Diagnostics

extension YAMLParser {
  /// An error at a byte.
  func fault(
    _ kind: YAMLError.Kind, at offset: Int, _ detail: String = "",
    in context: YAMLError.Context? = nil
  ) -> YAMLError {
    var detail = detail
    if detail.isEmpty {
      switch kind {
      case .notUTF8: detail = hexadecimal(UInt32(source[offset]), digits: 2)
      case .forbiddenCharacter, .unprintableCharacter:
        detail = "U+" + hexadecimal(scalar(at: offset)?.value ?? 0, digits: 4)
      default: detail = scalar(at: offset).map { String($0) } ?? ""
      }
    }
    return YAMLError(
      kind, at: offset, position: position(of: offset), context: context, detail: detail)
  }

  /// An error in an open collection, for which it gives the bracket or dash that began it.
  func fault(_ kind: YAMLError.Kind, at offset: Int, in frame: Frame) -> YAMLError {
    let context = context(frame)
    return fault(kind, at: offset, context.construct == .list ? "[" : "{", in: context)
  }

  /// Where an open collection began.
  func context(_ frame: Frame) -> YAMLError.Context {
    let isList = frame.kind == .blockSequence || frame.kind == .flowSequence
    return YAMLError.Context(construct: isList ? .list : .mapping, offset: frame.start)
  }

  /// Where a scalar began.
  func valueContext(_ start: Int) -> YAMLError.Context {
    YAMLError.Context(construct: .value, offset: start)
  }

  /// The line and column of a byte.
  private func position(of offset: Int) -> Position {
    var position = Position.start
    var index = 0
    while index < min(offset, source.count) {
      let byte = source[index]
      index += 1
      if byte == 0x0A || byte == 0x0D && source[index] != 0x0A {
        position = Position(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        position.column += 1
      }
    }
    return position
  }

  /// The character at a byte; nil at the end or where it is not UTF-8.
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    var end = min(offset + 1, source.count)
    while source[end] & 0xC0 == 0x80, end - offset < 4 { end += 1 }
    guard end > offset else { return nil }
    return String(decoding: source.slice(offset..<end), as: UTF8.self).unicodeScalars.first
  }

  private func hexadecimal(_ code: UInt32, digits: Int) -> String {
    let text = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
