extension YAMLError {
  /// The rules that a text can break, by the names that programs may rely on.
  public enum Kind: String, Sendable, CaseIterable {
    // Characters
    case notUTF8 = "not-utf-8"
    case forbiddenCharacter = "forbidden-character"
    case unprintableCharacter = "unprintable-character"
    // Indentation
    case tab
    case keyIndentation = "key-indentation"
    case entryIndentation = "entry-indentation"
    case flowIndentation = "flow-indentation"
    case closingIndentation = "closing-indentation"
    case quoteIndentation = "quote-indentation"
    case blockScalarIndentation = "block-scalar-indentation"
    // Keys and values
    case missingColon = "missing-colon"
    case missingSpaceAfterColon = "missing-space-after-colon"
    case colonInValue = "colon-in-value"
    case misplacedKey = "misplaced-key"
    case keyOverLines = "key-over-lines"
    case longKey = "long-key"
    case misplacedList = "misplaced-list"
    case missingValue = "missing-value"
    // Scalars
    case reservedCharacter = "reserved-character"
    case unclosedQuote = "unclosed-quote"
    case unknownEscape = "unknown-escape"
    case textAfterQuote = "text-after-quote"
    case textAfterValue = "text-after-value"
    case textAfterComment = "text-after-comment"
    case textAfterHeader = "text-after-header"
    case commentWithoutSpace = "comment-without-space"
    case markerInValue = "marker-in-value"
    // Flow collections
    case unclosedCollection = "unclosed-collection"
    case missingComma = "missing-comma"
    case emptyItem = "empty-item"
    case unopenedCollection = "unopened-collection"
    // Anchors, aliases and tags
    case missingName = "missing-name"
    case textAfterAlias = "text-after-alias"
    case propertyOfAlias = "property-of-alias"
    case secondProperty = "second-property"
    case textAfterProperty = "text-after-property"
    case invalidTag = "invalid-tag"
    case unknownHandle = "unknown-handle"
    // Documents
    case invalidDirective = "invalid-directive"
    case secondDirective = "second-directive"
    case unknownVersion = "unknown-version"
    case directiveWithoutDocument = "directive-without-document"
    case directiveInDocument = "directive-in-document"
    case contentAfterDocument = "content-after-document"
    case textAfterMarker = "text-after-marker"
    // Limits, and what only data can break
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case tooManyDirectives = "too-many-directives"
    case unknownAlias = "unknown-alias"
    case recursiveAlias = "recursive-alias"
    case tooManyAliases = "too-many-aliases"
    case largeKey = "large-key"
  }
}
