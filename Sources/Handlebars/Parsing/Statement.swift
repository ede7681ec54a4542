/// A piece of a template as it is written.
enum Statement {
  case content(Content)
  case comment(Strip)
  case output(Output)
  /// `{{std.name}}`, which is left for somebody else to fill in: what is inside the braces.
  case runtime(Range<Int>, isEscaped: Bool, Strip)
  case block(Block)
  case partial(Partial)
}

/// What is rendered together: a template, or what is inside a block.
final class Body {
  var statements: [Statement] = []
  /// Block parameters.
  var names: [String] = []
  /// Whether it is no more than the block of an `{{else if x}}`.
  var isChained = false
}

/// Text between tags.
final class Content {
  /// Its bytes in the source.
  let original: Range<Int>
  /// What is left of it for the output.
  var value: Range<Int>
  var isLeftStripped = false
  var isRightStripped = false

  init(_ range: Range<Int>) {
    original = range
    value = range
  }
}

/// `{{x}}`.
struct Output {
  let call: Call
  let isEscaped: Bool
  let strip: Strip
}

/// A block, a partial with a block, or an inline partial.
final class Block {
  enum Kind {
    /// `{{#x}}` and `{{^x}}`.
    case helper
    /// `{{{{x}}}}`.
    case raw
    /// `{{#> x}}`.
    case partial
    /// `{{#*x}}`.
    case decorator
  }

  let kind: Kind
  let call: Call
  let openStrip: Strip
  var inverseStrip = Strip()
  var closeStrip = Strip()
  /// Nil for `{{^x}}` without `{{else}}`.
  var body: Body?
  var inverse: Body?

  init(_ kind: Kind, _ call: Call, openStrip: Strip) {
    self.kind = kind
    self.call = call
    self.openStrip = openStrip
  }

  /// The part that stands first.
  var first: Body? { body ?? inverse }
  /// The part that stands last.
  var last: Body? { inverse ?? body }
}

/// `{{> x}}`.
final class Partial {
  let call: Call
  let strip: Strip
  /// What stands before it on its line.
  var indent: Range<Int> = 0..<0

  init(_ call: Call, strip: Strip) {
    self.call = call
    self.strip = strip
  }
}
