import Diagnostics

/// A place where libyaml cannot go on, in words for people who write YAML now and then.
struct SyntaxProblem {
  let failure: EventParser.Failure
  let source: SourceText
  private let file: String
  /// The byte at which libyaml stopped.
  let offset: Int
  /// The byte at which began what libyaml was reading.
  let context: Int?

  init(_ failure: EventParser.Failure, in source: SourceText, file: String) {
    self.failure = failure
    self.source = source
    self.file = file
    offset = source.byte(ofIndex: failure.index)
    context = failure.contextIndex.map { source.byte(ofIndex: $0) }
  }

  /// What to tell: a summary, help, and the byte to point at where it is not where libyaml stopped.
  struct Words {
    var summary: String
    var explanation = ""
    var help: String
    var offset: Int?
  }

  var diagnostic: Diagnostic {
    let words = words
    let place = words.offset ?? offset
    return Diagnostic(
      YAMLProblem.syntax.rawValue, .error, words.summary, explanation: words.explanation,
      help: words.help, at: .range(source.range(token(at: place), in: file)),
      notes: notes(beside: place))
  }

  /// Where what libyaml was reading began, if that is in a line above.
  private func notes(beside place: Int) -> [Diagnostic.Note] {
    guard let context, !failure.context.isEmpty,
      source.lineNumber(ofByte: context) < source.lineNumber(ofByte: place)
    else { return [] }
    let range = Location.range(source.range(token(at: context), in: file))
    return [Diagnostic.Note("the \(whatWasRead) begins here", at: range)]
  }

  private var whatWasRead: String {
    let words = [("mapping", "mapping"), ("sequence", "list"), ("collection", "list")]
    return words.first { failure.context.contains($0.0) }?.1 ?? "value"
  }

  /// The run of characters at a byte that are not white space, or of tabs, in its line.
  private func token(at offset: Int) -> Range<Int> {
    let limit = min(source.bytes.count, offset + 200)
    var end = offset
    while end < limit, source.bytes[end] == 0x09 { end += 1 }
    while end == offset || end < limit && source.bytes[end - 1] != 0x09 {
      guard end < limit, !source.bytes[end].isYAMLSpace else { break }
      end += 1
    }
    while end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return offset..<end
  }

  private var words: Words {
    if let template = unquotedTemplate { return templateWords(template) }
    let byte = source.byte(at: offset)
    if failure.problem.contains("tab") || byte == 0x09 { return tabWords }
    return switch failure.problem {
    case "found character that cannot start any token": startWords(byte)
    case "mapping values are not allowed in this context": colonWords
    case "could not find expected ':'": missingColonWords
    case "found unexpected end of stream", "found unexpected document indicator": quoteWords
    case "did not find expected alphabetic or numeric character": anchorWords
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      escapeWords
    case "did not find expected ',' or ']'": bracketWords("[", "]", "list")
    case "did not find expected ',' or '}'": bracketWords("{", "}", "mapping")
    case "did not find expected key": expectedKeyWords
    case "did not find expected '-' indicator": dashWords
    case "did not find expected node content": contentWords
    case "did not find expected <document start>": restWords
    case "did not find expected comment or line break": headerWords
    case "block sequence entries are not allowed in this context": listPlaceWords
    case "found undefined tag handle": tagWords
    default: otherWords
    }
  }
}
