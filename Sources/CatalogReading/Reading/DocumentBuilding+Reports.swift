import Decoding
import Diagnostics

extension DocumentBuilding {
  /// The bytes of a node, a collection narrowed to where it starts.
  mutating func bytes(of mark: Int) -> Range<Int> {
    let start = Int(marks[mark].start)
    if marks[mark].isScalar || marks[mark].style == .alias {
      let end = Int(marks[mark].end)
      return start..<source.trimmedEnd(start..<max(start, end))
    }
    return start..<min(start + 1, source.bytes.count)
  }

  mutating func report(
    _ problem: YAMLProblem, _ summary: String, severity: Severity = .error,
    explanation: String = "", help: String = "", at bytes: Range<Int>,
    notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < YAMLLimits.problems else { return stopReporting(at: bytes) }
    diagnostics.append(
      Diagnostic(
        problem.rawValue, severity, summary, explanation: explanation, help: help,
        at: .range(source.range(bytes, in: file)), notes: notes))
  }

  private mutating func stopReporting(at bytes: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        YAMLProblem.tooManyProblems.rawValue, .error,
        "The file has more than \(YAMLLimits.problems) problems",
        help: "Mend those above first", at: .range(source.range(bytes, in: file))))
    stop()
  }

  mutating func reportEmptyFile() {
    report(
      .emptyFile, "The file holds no data", help: "Fill the file, or remove it", at: 0..<0)
  }

  mutating func reportTooDeep() {
    report(
      .tooDeep, "Collections are nested more than \(YAMLLimits.depth) deep",
      help: "Flatten the data", at: bytes(of: marks.count - 1))
    stop()
  }

  mutating func reportDuplicateKey(_ key: String, _ mark: Int, first: Int) {
    report(
      .duplicateKey, "Duplicate key '\(key.shortened)'",
      explanation: "A key may be given once; only the first is read.",
      help: "Remove one of the two, or merge what they hold", at: bytes(of: mark),
      notes: [
        Diagnostic.Note("first given here", at: .range(source.range(bytes(of: first), in: file)))
      ])
  }

  mutating func reportMergeKey(_ mark: Int) {
    report(
      .mergeKey, "Merge key '<<' is not supported",
      explanation: "It belongs to YAML 1.1; Serai reads YAML 1.2.",
      help: "Write the entries out, or let the template extend another", at: bytes(of: mark))
  }

  mutating func reportComplexKey(_ mark: Int) {
    let start = Int(marks[mark].start)
    let isTemplate =
      marks[mark].style == .flowMapping && source.byte(at: start) == UInt8(ascii: "{")
      && start > 0 && source.byte(at: start - 1) == UInt8(ascii: "{")
    if isTemplate {
      report(
        .complexKey, "A value that begins with '{{' must be in quotes",
        explanation: "To YAML, '{' begins a mapping.",
        help: "Put the whole value in double quotes: \"{{…}}\"", at: start - 1..<start + 1)
    } else {
      report(
        .complexKey, "A list or mapping cannot be a key",
        explanation: "Keys are texts.", help: "Use a text as the key", at: bytes(of: mark))
    }
  }

  mutating func reportUnknownTag(_ tag: String, _ mark: Int) {
    report(
      .unknownTag, "Unknown tag '\(Self.short(tag).shortened)'",
      explanation: "The tags are !!str, !!int, !!float, !!bool, !!null, !!map and !!seq.",
      help: "Remove the tag, or put the value in quotes", at: tagBytes(mark))
  }

  mutating func reportMismatch(_ name: String, _ mark: Int) {
    report(
      .tagMismatch, "Tag '!!\(name)' does not fit its value",
      help: "Remove the tag, or change the value", at: tagBytes(mark))
  }

  /// A tag as it is usually written.
  private static func short(_ tag: String) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }

  /// The tag before a node; the node where an anchor stands first.
  private mutating func tagBytes(_ mark: Int) -> Range<Int> {
    let start = Int(marks[mark].start)
    var end = start
    while end < source.bytes.count, !source.bytes[end].isYAMLSpace { end += 1 }
    return start..<end
  }

  mutating func reportNotFinite(_ mark: Int) {
    report(
      .notFinite, "A number must be finite",
      explanation: "The data of a catalog is also published as JSON, which has no infinity.",
      help: "Give a number that a 64-bit float can hold, or put the text in quotes",
      at: bytes(of: mark))
  }

  mutating func reportImprecise(_ mark: Int) {
    report(
      .impreciseNumber, "An integer above 9007199254740991 loses its last digits",
      severity: .warning,
      explanation: "Numbers are 64-bit floats, as in JavaScript.",
      help: "Put it in quotes if it is a name or number to show", at: bytes(of: mark))
  }

  mutating func reportAliasBomb(_ mark: Int) {
    report(
      .aliasBomb, "Aliases repeat more than \(YAMLLimits.aliasedNodes) values",
      explanation: "A few nested aliases can stand for more data than memory holds.",
      help: "Write the values out", at: bytes(of: mark))
  }

  mutating func reportRecursiveAlias(_ name: String, _ mark: Int) {
    report(
      .recursiveAlias, "Alias '*\(name.shortened)' stands inside what it repeats",
      explanation: "The data would never end.", help: "Remove the alias", at: bytes(of: mark))
  }

  mutating func reportUnknownAlias(_ name: String, _ mark: Int) {
    report(
      .unknownAlias, "Alias '*\(name.shortened)' has no anchor before it",
      explanation: "A value that begins with '*' repeats the one marked '&\(name.shortened)'.",
      help: "Put the value in quotes if it is a text", at: bytes(of: mark))
  }
}
