/// Words for problems of collections, properties, documents and limits.
extension YAMLError {
  var flowWords: Words? {
    switch kind {
    case .unclosedCollection:
      (
        "The \(construct) in '\(detail)' is never closed", "", "Put '\(closing)' at its end"
      )
    case .missingComma:
      (
        "The \(construct) in '\(detail)' is not closed here, nor does a ',' follow", "",
        "Put a ',' between its items, '\(closing)' at its end, and quotes around texts with "
          + "any of [ ] { } ,"
      )
    case .emptyItem:
      ("A ',' has no item before it", "", "Remove the ',', or put \"\" or null before it")
    case .unopenedCollection:
      (
        "The '\(detail)' closes nothing", "",
        "Remove it, or put the text that it belongs to in quotes"
      )
    default: nil
    }
  }

  var propertyWords: Words? {
    let isAlias = detail == "*"
    return switch kind {
    case .missingName, .textAfterAlias:
      (
        "A value cannot begin with '\(detail)'",
        isAlias
          ? "It means: repeat the value of that name." : "It gives a name to the value after it.",
        "Put the value in quotes"
      )
    case .propertyOfAlias:
      (
        "An alias cannot have a tag or an anchor", "It has those of the value that it repeats.",
        "Remove what is before the '*'"
      )
    case .secondProperty:
      (
        "A value can have one \(detail)", "", "Remove one of the two"
      )
    case .textAfterProperty:
      (
        "A space is missing after the \(detail)", "",
        "Put a space there, or the whole value in quotes"
      )
    case .invalidTag:
      (
        "This is not a tag", "A value that begins with '!' has a tag, such as '!!str'.",
        "Put the value in quotes"
      )
    case .unknownHandle:
      ("A value that begins with '!' has an unknown tag", "", "Put the value in quotes")
    default: nil
    }
  }

  var documentWords: Words? {
    switch kind {
    case .invalidDirective:
      (
        "The directive '%\(detail)' is incomplete or has too much",
        "Directives are '%YAML 1.2' and '%TAG !handle! prefix'.", "Correct it, or remove the line"
      )
    case .secondDirective:
      ("The directive '%\(detail)' is given twice", "", "Remove one of the two")
    case .unknownVersion:
      ("YAML \(detail) is not known", "This is a reader of YAML 1.2.", "Write '%YAML 1.2'")
    case .directiveWithoutDocument:
      (
        "A line that begins with '%' must be followed by '---'", "",
        "Put '---' on the line after it, or remove it"
      )
    case .directiveInDocument:
      (
        "A directive cannot stand here", "The document above has not been ended.",
        "Put '...' on the line before it, or put a text that begins with '%' in quotes"
      )
    case .contentAfterDocument:
      (
        "The data has ended before this line", "",
        "Indent the line as part of what is above, or remove it"
      )
    case .textAfterMarker:
      ("Nothing but a comment can follow '...'", "", "Move it to the next line, or remove it")
    default: nil
    }
  }

  var limitWords: Words {
    switch kind {
    case .tooLarge: ("The text has more than 2 GiB", "", "Split it")
    case .tooDeep: ("Collections are nested more than \(detail) deep", "", "Flatten the data")
    case .tooManyDirectives:
      ("A document has more than \(detail) directives", "", "Remove those it does not need")
    case .largeKey:
      (
        "A list or mapping that is a key has more than \(detail) characters",
        "Keys of data are texts, and this one would be its JSON.", "Use a text as the key"
      )
    case .recursiveAlias:
      (
        "Alias '*\(detail)' stands inside what it repeats", "The data would never end.",
        "Remove the alias"
      )
    case .tooManyAliases:
      (
        "Aliases repeat more than \(detail) values",
        "A few nested aliases can stand for more data than memory holds.", "Write the values out"
      )
    default:
      (
        "Alias '*\(detail)' has no anchor before it",
        "A value that begins with '*' repeats the one marked '&\(detail)'.",
        "Put the value in quotes if it is a text"
      )
    }
  }
}
