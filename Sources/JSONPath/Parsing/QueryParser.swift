import Values

/// Reads the grammar of RFC 9535, appendix A.
struct QueryParser {
  let text: [Unicode.Scalar]
  var position = 0
  /// How many filters, brackets and calls are open.
  var depth = 0

  /// How many code points a query may have.
  static let maximumLength = 65_536

  init(_ text: String) {
    // One more than may be, so that a longer text is told from one that just fits.
    self.text = Array(text.unicodeScalars.prefix(Self.maximumLength + 1))
  }

  /// The whole text.
  mutating func query() throws(JSONPathError) -> [Segment] {
    guard text.count <= Self.maximumLength else {
      throw JSONPathError("A query has at most 65536 characters", column: 1)
    }
    guard take("$") else { throw error("A query begins with '$'") }
    let segments = try segments()
    guard position == text.count else {
      if peek?.isSpace == true { throw error("A query ends without white space") }
      throw error("Expected '.', '..' or '['")
    }
    return segments
  }

  /// As many segments as there are; white space may be between them, but not after the last.
  mutating func segments() throws(JSONPathError) -> [Segment] {
    var segments: [Segment] = []
    while true {
      let end = position
      skipSpace()
      if take("[") {
        segments.append(Segment(isDescendant: false, selectors: try bracketed()))
      } else if peek == ".", peek(1) == "." {
        position += 2
        segments.append(Segment(isDescendant: true, selectors: try descendants()))
      } else if take(".") {
        segments.append(Segment(isDescendant: false, selectors: [try shorthand()]))
      } else {
        position = end
        return segments
      }
    }
  }

  private mutating func descendants() throws(JSONPathError) -> [Selector] {
    take("[") ? try bracketed() : [try shorthand()]
  }

  private mutating func shorthand() throws(JSONPathError) -> Selector {
    if take("*") { return .wildcard }
    let start = position
    guard let first = peek, first.beginsName else {
      throw error("Expected a name or '*'; other names are written as ['name']")
    }
    while let scalar = peek, scalar.beginsName || scalar.isDigit { position += 1 }
    return .name(String(text[start..<position]))
  }

  // MARK: - Characters

  var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < text.count ? text[position + offset] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// Takes a word whole.
  mutating func take(word: StaticString) -> Bool {
    var length = 0
    for scalar in word.description.unicodeScalars {
      guard peek(length) == scalar else { return false }
      length += 1
    }
    position += length
    return true
  }

  mutating func expect(_ scalar: Unicode.Scalar) throws(JSONPathError) {
    if !take(scalar) { throw error("Expected '" + String(Character(scalar)) + "'") }
  }

  mutating func skipSpace() {
    while let scalar = peek, scalar.isSpace { position += 1 }
  }

  /// Goes one level down; hostile queries must not exhaust the stack.
  mutating func descend() throws(JSONPathError) {
    depth += 1
    if depth > 32 { throw error("Filters, brackets and calls are nested more than 32 deep") }
  }

  func error(_ message: String) -> JSONPathError {
    JSONPathError(message, column: position + 1)
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { self >= "0" && self <= "9" }

  var isSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" }

  /// Whether a name without quotes may begin with it.
  var beginsName: Bool {
    (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") || self == "_" || value >= 0x80
  }
}
