extension SyntaxProblem {
  // MARK: - Templates without quotes

  /// The byte of a `{{` at the start of an unquoted value in the line of the problem or of what
  /// was being read.
  var unquotedTemplate: Int? {
    var lines = [source.lineNumber(ofByte: offset)]
    if let context { lines.append(source.lineNumber(ofByte: context)) }
    if lines[0] > 0 { lines.append(lines[0] - 1) }
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

  func templateWords(_ offset: Int) -> Words {
    Words(
      summary: "A value that begins with '{{' must be in quotes",
      explanation: "To YAML, '{' begins a mapping.",
      help: "Put the whole value in double quotes, or write it below '>-'", offset: offset)
  }

  // MARK: - Characters

  var tabWords: Words {
    Words(
      summary: "A tab cannot indent YAML", explanation: "Tabs are as wide as each editor likes.",
      help: "Indent with spaces")
  }

  func startWords(_ byte: UInt8) -> Words {
    Words(
      summary: "A value cannot begin with '\(String(UnicodeScalar(byte)))'",
      explanation: "YAML keeps the character for itself.", help: "Put the value in quotes")
  }

  var colonWords: Words {
    let line = source.line(source.lineNumber(ofByte: offset))
    var before = line.lowerBound
    while before + 1 < offset {
      if source.bytes[before] == UInt8(ascii: ":"), source.bytes[before + 1].isBlank {
        return Words(
          summary: "A value without quotes cannot hold ': '",
          explanation: "To YAML, a colon and a space end a key.", help: "Put the value in quotes")
      }
      before += 1
    }
    if let colon = missingSpace(above: line) { return spaceWords(colon) }
    return Words(
      summary: "A key is not expected here",
      explanation: "The line goes on with the value above it, or is indented like none before it.",
      help: "Indent the line like the keys beside it, and put texts of several lines below '>-'")
  }

  var missingColonWords: Words {
    let start = context ?? offset
    let line = source.line(source.lineNumber(ofByte: start))
    let colon = source.bytes[line].firstIndex(of: UInt8(ascii: ":"))
    if let colon, colon > start, colon + 1 < line.upperBound { return spaceWords(colon) }
    return Words(
      summary: "This line is neither a key nor part of a value",
      help: "Put a ':' after the key, or indent the line as part of the value above", offset: start)
  }

  private func spaceWords(_ colon: Int) -> Words {
    Words(
      summary: "A key is followed by a colon and a space", help: "Put a space after the colon",
      offset: colon)
  }

  /// The colon of a first word like `key:value` in the line above one.
  private func missingSpace(above line: Range<Int>) -> Int? {
    let number = source.lineNumber(ofByte: line.lowerBound)
    guard number > 0 else { return nil }
    let word = source.bytes[source.line(number - 1)].drop { $0.isBlank || $0 == 0x2D }
      .prefix { !$0.isBlank }
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")), colon > word.startIndex,
      colon + 1 < word.endIndex, word[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    return colon
  }

  var quoteWords: Words {
    guard failure.context.contains("quoted"), let context else { return otherWords }
    return Words(
      summary: "A quote is opened and never closed",
      help: "Close it with the same quote; inside single quotes write '' for an apostrophe",
      offset: context)
  }

  var anchorWords: Words {
    let isAlias = failure.context.contains("alias")
    return Words(
      summary: "A value cannot begin with '\(isAlias ? "*" : "&")'",
      explanation: isAlias
        ? "It means: repeat the value of that name." : "It gives a name to the value after it.",
      help: "Put the value in quotes", offset: context)
  }

  var escapeWords: Words {
    Words(
      summary: "Unknown escape in double quotes",
      explanation: "In double quotes a backslash begins an escape such as \\n or \\u00e9.",
      help: "Write \\\\ for a backslash, or use single quotes")
  }

  // MARK: - Structure

  func bracketWords(_ open: String, _ close: String, _ what: String) -> Words {
    Words(
      summary: "The \(what) in '\(open)' is not closed here, nor does a ',' follow",
      help: "Put a ',' between its items, '\(close)' at its end, and quotes around texts with "
        + "any of [ ] { } ,")
  }

  var expectedKeyWords: Words {
    if let quote = textAfterQuote {
      let isSingle = source.byte(at: quote) == UInt8(ascii: "'")
      return Words(
        summary: "Nothing can follow a value in quotes",
        help: "Put the whole value in quotes, and write quotes inside as "
          + (isSingle ? "''" : "\\\""), offset: offset)
    }
    if source.byte(at: offset) == UInt8(ascii: "-"), source.byte(at: offset + 1).isBlank {
      return dashWords
    }
    return Words(
      summary: "A key is expected here",
      help: "Indent the line exactly like the keys of the same mapping")
  }

  /// The closing quote before the problem in its line.
  private var textAfterQuote: Int? {
    let line = source.line(source.lineNumber(ofByte: offset))
    var before = min(offset, line.upperBound)
    while before > line.lowerBound, source.bytes[before - 1].isBlank { before -= 1 }
    guard before > line.lowerBound else { return nil }
    let byte = source.bytes[before - 1]
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? before - 1 : nil
  }

  var dashWords: Words {
    Words(
      summary: "The line is indented unlike the items of its list",
      help: "Begin each item with '- ', and indent all alike")
  }

  var contentWords: Words {
    Words(
      summary: "A value is expected here", help: "Give a value, or put this character in quotes")
  }

  var restWords: Words {
    Words(
      summary: "The data has ended before this line",
      help: "Indent the line as part of what is above, or remove it")
  }

  var headerWords: Words {
    let sign = context.map { source.byte(at: $0) } == UInt8(ascii: "|") ? "|" : ">"
    return Words(
      summary: "Nothing but a comment can follow '\(sign)'",
      help: "Begin the text on the next line, indented; put a text that begins with '>' or '|' "
        + "in quotes")
  }

  var listPlaceWords: Words {
    Words(
      summary: "A list cannot begin here",
      help: "Begin the list on the next line, or put a text that begins with '- ' in quotes")
  }

  var tagWords: Words {
    Words(
      summary: "A value that begins with '!' has an unknown tag",
      help: "Put the value in quotes")
  }

  var otherWords: Words {
    let context = failure.context.isEmpty ? "" : " \(failure.context)"
    return Words(summary: "Not YAML: \(failure.problem)\(context)", help: "")
  }
}
