extension Lexer {
  /// A name or reserved word; nil where none begins.
  mutating func name() throws(Fault) -> Token.Kind? {
    let start = position
    while let byte = peek, byte.isLetter || byte == 0x5F || byte == 0x24 || byte.isDigit {
      position += 1
    }
    if let byte = peek, byte >= 0x80 || byte == UInt8(ascii: "\\") {
      position = start
      return try unusualName()
    }
    if position == start { return nil }
    return .name(String(decoding: source[start..<position], as: UTF8.self), hasEscapes: false)
  }

  /// A name with letters beyond ASCII, or with escapes.
  private mutating func unusualName() throws(Fault) -> Token.Kind? {
    let start = position
    var name = ""
    var hasEscapes = false
    while position < source.count {
      let before = position
      let scalar = try nameScalar()
      guard name.isEmpty ? scalar.beginsIdentifier : scalar.continuesIdentifier else {
        if source[before] == UInt8(ascii: "\\") {
          position = before
          throw fault(.syntax, "This escape stands for no letter of a name")
        }
        position = before
        break
      }
      if source[before] == UInt8(ascii: "\\") { hasEscapes = true }
      name.unicodeScalars.append(scalar)
    }
    return position == start ? nil : .name(name, hasEscapes: hasEscapes)
  }

  private mutating func nameScalar() throws(Fault) -> Unicode.Scalar {
    guard peek == UInt8(ascii: "\\") else {
      let scalar = scalar
      position = scalarEnd
      return scalar
    }
    guard peek(1) == UInt8(ascii: "u") else { throw fault(.syntax, "Unexpected character '\\'") }
    let start = position
    position += 2
    if let scalar = Unicode.Scalar(try unicodeEscape()) { return scalar }
    position = start
    throw fault(.syntax, "This escape stands for no letter of a name")
  }
}
