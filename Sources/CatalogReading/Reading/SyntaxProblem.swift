import Diagnostics
import YAML

/// A place where a file is not YAML, as a diagnostic.
///
/// The parser says what is wrong. What it cannot know is that `{{` begins a message's template.
struct SyntaxProblem {
  private let error: YAMLError
  private let source: SourceText
  private let file: String

  init(_ error: YAMLError, in source: SourceText, file: String) {
    self.error = error
    self.source = source
    self.file = file
  }

  var diagnostic: Diagnostic {
    if error.kind != .tooDeep, let template = unquotedTemplate { return ofTemplate(at: template) }
    let problem: YAMLProblem = error.kind == .tooDeep ? .tooDeep : .syntax
    return Diagnostic(
      problem.rawValue, .error, error.summary, explanation: error.explanation, help: error.help,
      at: .range(source.range(token(at: error.offset), in: file)), notes: notes)
  }

  /// Where what was being read began, if that is in a line above.
  private var notes: [Diagnostic.Note] {
    guard let context = error.context,
      source.lineNumber(ofByte: context.offset) < source.lineNumber(ofByte: error.offset)
    else { return [] }
    let range = Location.range(source.range(token(at: context.offset), in: file))
    return [Diagnostic.Note("the \(context.construct.rawValue) begins here", at: range)]
  }

  /// The run of characters at a byte that are not white space, or of tabs, in its line.
  private func token(at offset: Int) -> Range<Int> {
    if error.kind == .tooDeep { return offset..<min(offset + 1, source.bytes.count) }
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

  // MARK: - Templates without quotes

  private func ofTemplate(at offset: Int) -> Diagnostic {
    Diagnostic(
      YAMLProblem.syntax.rawValue, .error, "A value that begins with '{{' must be in quotes",
      explanation: "To YAML, '{' begins a mapping.",
      help: "Put the whole value in double quotes, or write it below '>-'",
      at: .range(source.range(token(at: offset), in: file)))
  }

  /// The byte of a `{{` at the start of an unquoted value in the line of the problem, of what was
  /// being read, or in the line above.
  private var unquotedTemplate: Int? {
    let line = source.lineNumber(ofByte: error.offset)
    var lines = [line]
    if let context = error.context { lines.append(source.lineNumber(ofByte: context.offset)) }
    if line > 0 { lines.append(line - 1) }
    return lines.lazy.compactMap { templateStart(inLine: $0) }.first
  }

  private func templateStart(inLine number: Int) -> Int? {
    let line = source.line(number)
    var previous = UInt8(ascii: "-")
    for index in line.dropLast() where source.bytes[index] != 0x20 {
      if source.bytes[index] == 0x7B, source.bytes[index + 1] == 0x7B {
        let follows = previous == UInt8(ascii: ":") || previous == UInt8(ascii: "-")
        return follows ? index : nil
      }
      previous = source.bytes[index]
      if previous == UInt8(ascii: "\"") || previous == UInt8(ascii: "'") { return nil }
    }
    return nil
  }
}
