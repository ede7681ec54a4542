extension YAMLError {
  /// What is wrong: one line, no period.
  public var summary: String { words.summary }
  /// Why it is wrong; empty where the summary says it all.
  public var explanation: String { words.explanation }
  /// What to do.
  public var help: String { words.help }

  typealias Words = (summary: String, explanation: String, help: String)

  private var words: Words {
    characterWords ?? indentationWords ?? keyWords ?? scalarWords ?? flowWords ?? propertyWords
      ?? documentWords ?? limitWords
  }

  private var characterWords: Words? {
    switch kind {
    case .notUTF8: ("Byte \(detail) is not UTF-8", "", "Save the file as UTF-8")
    case .forbiddenCharacter:
      (
        "Character \(detail) cannot stand in YAML", "It is invisible.",
        "Remove it, or write it as an escape such as \\x07 in double quotes"
      )
    case .unprintableCharacter:
      (
        "Character \(detail) cannot stand outside quotes", "It is invisible.",
        "Remove it, or write it as an escape such as \\u200b in double quotes"
      )
    default: nil
    }
  }

  private var indentationWords: Words? {
    switch kind {
    case .tab:
      (
        "A tab cannot indent YAML", "Tabs are as wide as each editor likes.", "Indent with spaces"
      )
    case .keyIndentation:
      (
        "A key is expected here", "", "Indent the line exactly like the keys of the same mapping"
      )
    case .entryIndentation:
      (
        "The line is indented unlike the items of its list", "",
        "Begin each item with '- ', and indent all alike"
      )
    case .flowIndentation:
      (
        "The \(construct) in '\(detail)' is not closed before this line",
        "Its lines are indented more than the line of what it belongs to.",
        "Close it with '\(closing)', or indent this line more"
      )
    case .closingIndentation:
      (
        "The '\(closing)' is indented less than the \(construct) it closes needs",
        "All lines of a value are indented more than its key.", "Put a space before it"
      )
    case .quoteIndentation:
      (
        "A text in quotes goes on in a line that is not indented",
        "All lines of a value are indented more than its key.",
        "Indent the line, or close the quote before it"
      )
    case .blockScalarIndentation:
      (
        "An empty line has more spaces than the text below it",
        "The first line with text tells how far a block of text is indented.",
        "Take the spaces out of the empty lines, or give the indentation, as in '|2'"
      )
    default: nil
    }
  }

  private var keyWords: Words? {
    switch kind {
    case .missingColon:
      (
        "This line is neither a key nor part of a value", "",
        "Put a ':' after the key, or indent the line as part of the value above"
      )
    case .missingSpaceAfterColon:
      (
        "A key is followed by a colon and a space", "", "Put a space after the colon"
      )
    case .colonInValue:
      (
        "A value without quotes cannot hold ': '", "To YAML, a colon and a space end a key.",
        "Put the value in quotes"
      )
    case .misplacedKey:
      (
        "A key is not expected here",
        "The line goes on with the value above it, or is indented like none before it.",
        "Indent the line like the keys beside it, and put texts of several lines below '>-'"
      )
    case .keyOverLines:
      (
        "A key must stand in one line", "", "Join the lines, or put '? ' before the key"
      )
    case .longKey:
      (
        "A key has more than 1024 characters", "", "Shorten it, or put '? ' before the key"
      )
    case .misplacedList:
      (
        "A list cannot begin here", "",
        "Begin the list on the next line, or put a text that begins with '- ' in quotes"
      )
    case .missingValue:
      (
        "A value is expected here", "", "Give a value, or put this character in quotes"
      )
    default: nil
    }
  }

  private var scalarWords: Words? {
    switch kind {
    case .reservedCharacter:
      (
        "A value cannot begin with '\(detail)'", "YAML keeps the character for itself.",
        "Put the value in quotes"
      )
    case .unclosedQuote:
      (
        "A quote is opened and never closed", "",
        "Close it with the same quote; inside single quotes write '' for an apostrophe"
      )
    case .unknownEscape:
      (
        "Unknown escape in double quotes",
        "In double quotes a backslash begins an escape such as \\n or \\u00e9.",
        "Write \\\\ for a backslash, or use single quotes"
      )
    case .textAfterQuote:
      (
        "Nothing can follow a value in quotes", "",
        "Put the whole value in quotes, and write quotes inside as "
          + (detail == "'" ? "''" : "\\\"")
      )
    case .textAfterValue:
      (
        "Nothing can follow '\(detail)' here", "",
        "Put the whole value in quotes, or the rest in a line of its own"
      )
    case .textAfterComment:
      (
        "A value without quotes ends at a comment", "",
        "Move the comment, or put '#' in quotes with the whole value"
      )
    case .textAfterHeader:
      (
        "Nothing but a comment can follow '\(detail)'", "",
        "Begin the text on the next line, indented; put a text that begins with '>' or '|' "
          + "in quotes"
      )
    case .commentWithoutSpace:
      ("A comment needs a space before its '#'", "", "Put a space before the '#'")
    case .markerInValue:
      (
        "'\(detail)' at the start of a line ends the document, and a value is still open", "",
        "Close the value before, or indent the line"
      )
    default: nil
    }
  }

  /// What the context is, "list" or "mapping".
  var construct: String { context?.construct.rawValue ?? "value" }

  /// The bracket that closes the one in `detail`.
  var closing: String { detail == "[" ? "]" : "}" }
}
