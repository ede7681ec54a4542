/// A piece of a template's text.
struct Token {
  enum Kind {
    case text
    /// `{{! … }}`.
    case comment
    /// `{{x}}`.
    case output
    /// `{{{x}}}` and `{{&x}}`.
    case raw
    /// `{{#x}}`.
    case block
    /// `{{^x}}`.
    case inverted
    /// `{{else}}`, `{{^}}` and `{{else x}}`; the content is `x`.
    case inverse
    /// `{{/x}}`.
    case close
    /// `{{> x}}`.
    case partial
    /// `{{#> x}}`.
    case partialBlock
    /// `{{#*inline "x"}}`; the content is `inline "x"`.
    case inlinePartial
  }

  let kind: Kind
  /// The text; of a tag what stands behind the sign, as a slice of the source.
  var content: ArraySlice<UInt8>
  /// Where in the source errors about it point to.
  let offset: Int
  /// Whether `~` takes away the white space before and after.
  var trimsBefore = false
  var trimsAfter = false

  var isText: Bool { kind == .text }

  /// Comments, blocks and partials take their line with them; values do not.
  var canStandAlone: Bool {
    switch kind {
    case .text, .output, .raw: false
    default: true
    }
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  var isSpace: Bool { isBlank || isLineEnd }
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether Handlebars lets it stand in a name outside of `[…]`.
  var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }
}
