/// A piece of a template's text.
struct Token {
  enum Kind {
    case content, comment, end
    /// `{{`, `{{&`, `{{*`, and `{{{`.
    case open, openUnescaped
    /// `{{#` and `{{#*`, `{{^`, `{{/`.
    case openBlock, openInverse, openEndBlock
    /// `{{else}}` and `{{^}}`, and the opening of `{{else if`.
    case inverse, openInverseChain
    /// `{{>` and `{{#>`.
    case openPartial, openPartialBlock
    /// `{{{{`, `}}}}` and `{{{{/name}}}}`.
    case openRawBlock, closeRawBlock, endRawBlock
    case close, closeUnescaped
    case openCall, closeCall
    case identifier, separator, at, equals
    case string, number, `true`, `false`, null, undefined
    /// `as |` and `|`.
    case openNames, closeNames
    case invalid
  }

  let kind: Kind
  /// Its bytes in the source.
  let range: Range<Int>
  /// What it says: a content without the backslash at its end, a name without brackets, a string
  /// without quotes.
  var text: Range<Int>
  /// Whether the text has backslashes that escape something, and what they escape besides `\`.
  var escaped: UInt8?
  /// Whether a name is written in brackets.
  var isBracketed = false
  /// The byte behind `{{`, other than `~`: `&`, `*`; or 0.
  var sign: UInt8 = 0
  /// Whether `~` takes away the white space before and after.
  var strip = Strip()

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    text = range
  }
}

/// Where `~` stands in a tag.
struct Strip {
  var open = false
  var close = false
}
