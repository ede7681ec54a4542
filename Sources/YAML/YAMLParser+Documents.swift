/// Streams and documents: chapter 9.
extension YAMLParser {
  /// Reads up to the first content of a document: `l-document-prefix`, directives and `---`.
  mutating func startDocument() throws(YAMLError) {
    handles.removeAll()
    var directives = Directives()
    while true {
      skipMark()
      skipSpace()
      if isAtEnd { return try endStream(directives) }
      guard offset == lineStart else { break }
      if source[offset] == UInt8(ascii: "%") {
        try readDirective(&directives)
      } else if isAtMarker {
        if try passMarker(directives) { return }
      } else if !isAtMark {
        break
      }
    }
    if directives.first >= 0 { throw fault(.directiveWithoutDocument, at: directives.first) }
    guard isAfterSuffix else { throw fault(.contentAfterDocument, at: offset) }
    add(YAMLEvent(.documentStart, .plain, offset..<offset))
    state = .blockNode(.lineStart)
  }

  /// Reads a marker; true where a document begins.
  private mutating func passMarker(_ directives: Directives) throws(YAMLError) -> Bool {
    let isStart = source[offset] == UInt8(ascii: "-")
    if !isStart, directives.first >= 0 {
      throw fault(.directiveWithoutDocument, at: directives.first)
    }
    offset += 3
    if isStart {
      add(YAMLEvent(.documentStart, .plain, offset - 3..<offset))
      state = .blockNode(.marker)
    } else {
      isAfterSuffix = true
      try endLine(.textAfterMarker, "...")
    }
    return isStart
  }

  private mutating func endStream(_ directives: Directives) throws(YAMLError) {
    if directives.first >= 0 { throw fault(.directiveWithoutDocument, at: directives.first) }
    state = .end
  }

  /// Ends the document once its root has ended.
  mutating func endDocument() throws(YAMLError) {
    guard isAtEnd || isAtMarker || isAtMark else {
      let isDirective = offset == lineStart && source[offset] == UInt8(ascii: "%")
      throw fault(isDirective ? .directiveInDocument : .contentAfterDocument, at: offset)
    }
    add(YAMLEvent(.documentEnd, .plain, offset..<offset))
    isAfterSuffix = false
    state = .documentStart
  }

  // MARK: - Byte-order marks

  /// Whether a byte-order mark stands at the start of this line.
  var isAtMark: Bool {
    source[offset] == 0xEF && offset == lineStart && source[offset + 1] == 0xBB
      && source[offset + 2] == 0xBF
  }

  private mutating func skipMark() {
    guard isAtMark else { return }
    allowUnprintable(before: offset + 3)
    beginLine(at: offset + 3)
  }

  // MARK: - Directives

  /// The directives of a document so far.
  struct Directives {
    /// Where the first one is; -1 where there is none.
    var first = -1
    var count = 0
    var hasVersion = false
    /// More are refused, since each handle is compared with all before it.
    static let limit = 16
  }

  private mutating func readDirective(_ directives: inout Directives) throws(YAMLError) {
    guard isAfterSuffix else { throw fault(.directiveInDocument, at: offset) }
    let start = offset
    if directives.first < 0 { directives.first = start }
    directives.count += 1
    if directives.count > Directives.limit {
      throw fault(.tooManyDirectives, at: start, String(Directives.limit))
    }
    offset += 1
    let name = word()
    if name.elementsEqual("YAML".utf8) {
      try readVersion(start)
      if directives.hasVersion { throw fault(.secondDirective, at: start, "YAML") }
      directives.hasVersion = true
      try endLine(.invalidDirective, "YAML")
    } else if name.elementsEqual("TAG".utf8) {
      try readHandle(start)
      try endLine(.invalidDirective, "TAG")
    } else if name.isEmpty {
      throw fault(.invalidDirective, at: start, " ")
    } else {
      // Reserved for later versions, which is no reason not to read the rest.
      offset = lineEnd(from: offset)
    }
  }

  /// The bytes up to the next white space, of a directive.
  private mutating func word() -> [UInt8] {
    let start = offset
    while !source[offset].isSpaceOrEnd { offset += 1 }
    return Array(source.slice(start..<offset))
  }

  /// `1.2`: `ns-yaml-version`; later minor versions are read like this one, as the specification
  /// asks.
  private mutating func readVersion(_ start: Int) throws(YAMLError) {
    skipBlanks()
    let version = word()
    let parts = version.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isVersion =
      parts.count == 2
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { 0x30...0x39 ~= $0 } }
    guard isVersion else { throw fault(.invalidDirective, at: start, "YAML") }
    guard parts[0].drop(while: { $0 == 0x30 }).elementsEqual("1".utf8) else {
      let text = String(decoding: version.prefix(16), as: UTF8.self)
      throw fault(.unknownVersion, at: start, text)
    }
  }

  /// `!handle! prefix`: `ns-tag-directive`.
  private mutating func readHandle(_ start: Int) throws(YAMLError) {
    skipBlanks()
    let name = word()
    skipBlanks()
    let prefix = word()
    let isHandle =
      name.first == UInt8(ascii: "!") && name.last == UInt8(ascii: "!")
      && (name.count < 3 || name.dropFirst().dropLast().allSatisfy { $0.isWord })
    let isPrefix =
      prefix.allSatisfy { $0.isURI } && prefix.first.map { !$0.isFlowIndicator } == true
      && Self.areEscapesWhole(prefix)
    guard isHandle, isPrefix else { throw fault(.invalidDirective, at: start, "TAG") }
    guard !handles.contains(where: { $0.name == name }) else {
      throw fault(.secondDirective, at: start, "TAG \(String(decoding: name, as: UTF8.self))")
    }
    handles.append(TagHandle(name: name, prefix: prefix))
  }
}
