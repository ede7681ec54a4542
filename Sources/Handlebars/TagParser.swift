import Values

/// Reads what stands inside a tag: words, literals, sub-expressions, `key=value`, `as |a b|`.
struct TagParser {
  enum Word {
    case path(text: String, offset: Int)
    case literal(Value?)
    case open, close, equals, bar
  }

  private let source: [UInt8]
  private let name: String
  private let end: Int
  private var position: Int
  private let scope: Scope
  private(set) var references: [Reference] = []

  /// What names mean where the tag stands.
  struct Scope {
    /// How many contexts deep: 0 where paths lead from what the template is given.
    var depth = 0
    /// The block parameters in force.
    var locals: [String] = []
  }

  init(_ token: Token, source: [UInt8], name: String, scope: Scope) {
    self.source = source
    self.name = name
    self.scope = scope
    position = token.content.startIndex
    end = token.content.endIndex
    offset = token.offset
    content = token.content
  }

  private let content: ArraySlice<UInt8>
  private let offset: Int

  // MARK: - What a tag holds

  /// `x`, `helper a b`.
  mutating func call() throws(HandlebarsError) -> Call {
    let start = skipSpace()
    let first = try argument()
    var arguments: [Argument] = []
    while !atEnd, !atBar { arguments.append(try argument()) }
    return try call(first, arguments, start)
  }

  /// A word, as the name of a block's helper.
  mutating func peekWord() -> String {
    skipSpace()
    var index = position
    while index < end, !content[index].isSpace, !"=|()".utf8.contains(content[index]) { index += 1 }
    return String(decoding: content[position..<index], as: UTF8.self)
  }

  mutating func skipWord() { position += peekWord().utf8.count }

  /// `as |a b|` at the end of a block's tag.
  mutating func blockParameters() throws(HandlebarsError) -> [String] {
    skipSpace()
    guard atBar else { return [] }
    skipWord()
    skipSpace()
    position += 1
    var names: [String] = []
    while true {
      skipSpace()
      guard position < end else { throw error("Block parameters are never closed", position) }
      if content[position] == UInt8(ascii: "|") { break }
      let word = peekWord()
      guard !word.isEmpty, names.count < 4 else {
        throw error("Block parameters must be names", position)
      }
      names.append(word)
      position += word.utf8.count
    }
    position += 1
    return names
  }

  /// `name context key=value …` of a partial.
  mutating func partial() throws(HandlebarsError) -> (String, Argument?, [(String, Argument)]) {
    skipSpace()
    let name = try partialName()
    var context: Argument?
    var hash: [(String, Argument)] = []
    while !atEnd {
      if let key = hashKey() {
        hash.append((key, try argument()))
      } else if context == nil, hash.isEmpty {
        context = try argument()
      } else {
        throw error("A partial takes one context", position)
      }
    }
    return (name, context, hash)
  }

  private mutating func partialName() throws(HandlebarsError) -> String {
    guard position < end else { throw error("A partial needs a name", position) }
    if "\"'".utf8.contains(content[position]), case .literal(let value) = try word() {
      return value.text
    }
    let name = peekWord()
    guard !name.isEmpty else { throw error("A partial needs a name", position) }
    position += name.utf8.count
    return name
  }

  private mutating func hashKey() -> String? {
    let word = peekWord()
    let after = position + word.utf8.count
    guard !word.isEmpty, after < end, content[after] == UInt8(ascii: "=") else { return nil }
    position = after + 1
    return word
  }

  func expectEnd() throws(HandlebarsError) {
    var rest = self
    rest.skipSpace()
    if rest.position < end { throw error("Nothing is expected here", rest.position) }
  }

  // MARK: - Arguments

  private mutating func call(
    _ first: Argument, _ arguments: [Argument], _ start: Int
  ) throws(HandlebarsError) -> Call {
    let place = position(of: start)
    if arguments.isEmpty { return Call(helper: nil, arguments: [first], position: place) }
    guard case .path(let path) = first, path.segments.count == 1,
      case .context(up: 0) = path.root
    else { throw error("Only a helper can be given arguments", start) }
    // The first word was taken for a path, and so for a reference, before its arguments were seen.
    references.removeAll { $0.position == place }
    guard let helper = Helper(rawValue: path.segments[0]) else {
      throw error(
        "There is no helper '\(path.segments[0])'", start,
        help: "Helpers are \(Helper.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard helper.arity.contains(arguments.count) else {
      throw error("Helper '\(helper.rawValue)' takes \(helper.arity.words)", start)
    }
    return Call(helper: helper, arguments: arguments, position: place)
  }

  private var depth = 0

  mutating func argument() throws(HandlebarsError) -> Argument {
    switch try word() {
    case .literal(let value): return .literal(value)
    case .path(let text, let offset): return .path(try path(text, offset))
    case .open:
      guard depth < 32 else { throw error("Sub-expressions are too deep", position) }
      depth += 1
      defer { depth -= 1 }
      let start = skipSpace()
      let first = try argument()
      var arguments: [Argument] = []
      while true {
        skipSpace()
        guard position < end else { throw error("'(' is never closed", start) }
        if content[position] == UInt8(ascii: ")") { break }
        arguments.append(try argument())
      }
      position += 1
      return .call(try call(first, arguments, start))
    case .close, .equals, .bar: throw error("A value is expected here", position - 1)
    }
  }

  private mutating func word() throws(HandlebarsError) -> Word {
    let start = skipSpace()
    guard start < end else { throw error("A value is expected here", start) }
    let byte = content[start]
    switch byte {
    case UInt8(ascii: "("): position += 1; return .open
    case UInt8(ascii: ")"): position += 1; return .close
    case UInt8(ascii: "="): position += 1; return .equals
    case UInt8(ascii: "|"): position += 1; return .bar
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .literal(.string(try string(byte)))
    default: return pathOrLiteral(start)
    }
  }

  private mutating func string(_ quote: UInt8) throws(HandlebarsError) -> String {
    let start = position
    position += 1
    var bytes: [UInt8] = []
    while position < end, content[position] != quote {
      if content[position] == UInt8(ascii: "\\"), position + 1 < end, content[position + 1] == quote
      {
        position += 1
      }
      bytes.append(content[position])
      position += 1
    }
    guard position < end else { throw error("A text is never closed", start) }
    position += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func pathOrLiteral(_ start: Int) -> Word {
    var isInBrackets = false
    while position < end {
      let byte = content[position]
      if byte == UInt8(ascii: "[") { isInBrackets = true }
      if byte == UInt8(ascii: "]") { isInBrackets = false }
      if !isInBrackets, byte.isSpace || "()=|".utf8.contains(byte) { break }
      position += 1
    }
    let text = String(decoding: content[start..<position], as: UTF8.self)
    switch text {
    case "true": return .literal(true)
    case "false": return .literal(false)
    case "null": return .literal(.null)
    case "undefined": return .literal(nil)
    default: break
    }
    if let first = text.utf8.first, (0x30...0x39).contains(first) || first == UInt8(ascii: "-"),
      let number = Double(text)
    {
      return .literal(.number(number))
    }
    return .path(text: text, offset: start)
  }

  // MARK: - Paths

  private mutating func path(_ text: String, _ offset: Int) throws(HandlebarsError) -> Path {
    var segments = try self.segments(text, offset)
    if segments.first?.hasPrefix("@") == true { return try dataPath(segments, offset) }
    var up = 0
    while segments.first == ".." {
      up += 1
      segments.removeFirst()
    }
    if let first = segments.first, ["this", "."].contains(first) {
      segments.removeFirst()
    } else if up == 0, let first = segments.first, scope.locals.contains(first) {
      return Path(root: .local(first), segments: Array(segments.dropFirst()))
    }
    guard !segments.contains(where: { [".", ".."].contains($0) }) else {
      throw error("'..' may only begin a path", offset)
    }
    if up >= scope.depth, let root = segments.first { refer(to: root, text, offset) }
    return Path(root: .context(up: up), segments: segments)
  }

  private mutating func dataPath(_ segments: [String], _ offset: Int) throws(HandlebarsError)
    -> Path
  {
    let rest = Array(segments.dropFirst())
    if segments[0] == "@root" {
      if let root = rest.first { refer(to: root, segments.joined(separator: "."), offset) }
      return Path(root: .root, segments: rest)
    }
    guard let variable = Path.DataVariable(rawValue: String(segments[0].dropFirst())), rest.isEmpty
    else {
      throw error(
        "There is no '\(segments[0])'", offset,
        help: "There are @root, @index, @key, @first and @last")
    }
    return Path(root: .data(variable), segments: [])
  }

  private mutating func refer(to root: String, _ text: String, _ offset: Int) {
    references.append(
      Reference(root: root, position: position(of: offset), length: text.unicodeScalars.count))
  }

  /// The names between dots or slashes; `[…]` holds any name.
  private func segments(_ text: String, _ offset: Int) throws(HandlebarsError) -> [String] {
    if text == "." { return ["."] }
    var segments: [String] = []
    var current: [UInt8] = []
    var isLiteral = false
    var index = 0
    let bytes = Array(text.utf8)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "[") {
        guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "]")) else {
          throw error("'[' is never closed", offset)
        }
        current += bytes[(index + 1)..<close]
        isLiteral = true
        index = close + 1
      } else if byte == UInt8(ascii: "."), current.isEmpty, !isLiteral,
        index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ".")
      {
        current = Array("..".utf8)
        index += 2
      } else if byte == UInt8(ascii: "."), current.isEmpty, !isLiteral, segments.isEmpty {
        current = [byte]
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") {
        segments.append(try segment(current, isLiteral, offset))
        current = []
        isLiteral = false
        index += 1
      } else {
        current.append(byte)
        index += 1
      }
    }
    segments.append(try segment(current, isLiteral, offset))
    return segments
  }

  private func segment(
    _ bytes: [UInt8], _ isLiteral: Bool, _ offset: Int
  ) throws(HandlebarsError) -> String {
    guard isLiteral || !bytes.isEmpty else { throw error("A path has an empty name", offset) }
    guard isLiteral || !bytes.contains(where: { "!\"#%&'*+,;<>^`{}~\\".utf8.contains($0) }) else {
      throw error("'\(String(decoding: bytes, as: UTF8.self))' is not a name", offset)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - Small things

  @discardableResult
  private mutating func skipSpace() -> Int {
    while position < end, content[position].isSpace { position += 1 }
    return position
  }

  private var atEnd: Bool {
    mutating get {
      skipSpace()
      return position >= end
    }
  }

  /// Whether `as |` comes next.
  private var atBar: Bool {
    guard position + 2 < end, content[position] == UInt8(ascii: "a"),
      content[position + 1] == UInt8(ascii: "s"), content[position + 2].isSpace
    else { return false }
    return content[(position + 2)..<end].drop(while: \.isSpace).first == UInt8(ascii: "|")
  }

  private func position(of index: Int) -> TextPosition {
    TextPosition(offset: offset + index - content.startIndex, in: source)
  }

  func error(_ message: String, _ index: Int, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: position(of: index), in: name, help: help)
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String {
    let count = lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)"
    return "\(count) argument\(upperBound == 1 ? "" : "s")"
  }
}
