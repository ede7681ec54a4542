import Values

/// Compiled templates, laid out flat.
///
/// Instructions and arguments are plain numbers that point into tables, so that rendering them counts
/// no references: two cores that count references of the same nodes slow each other down.
struct Program: Sendable {
  /// A stretch of one of the tables.
  struct Span: Sendable {
    var start: Int32
    let count: Int32

    static let empty = Span(start: 0, count: 0)

    var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  }

  /// A place among the bodies.
  typealias BodyIndex = Int32

  enum Instruction: Sendable {
    /// Bytes as they are.
    case text(Span)
    case output(Int32, isEscaped: Bool)
    case condition(Int32, body: BodyIndex, inverse: BodyIndex)
    case each(Int32, body: BodyIndex, inverse: BodyIndex)
    case with(Int32, body: BodyIndex, inverse: BodyIndex)
    /// `{{#x}}…{{/x}}`: `each` for lists, `with` for anything else that is there.
    case section(Int32, body: BodyIndex, inverse: BodyIndex)
    /// `{{log x}}`: a call.
    case log(Int32)
    /// A place among the partials.
    case partial(Int32)
  }

  enum Argument: Sendable {
    case literal(Int32)
    case undefined
    /// A name in the context at hand.
    case field(Int32)
    case context(up: Int32, Span)
    /// A block parameter so many blocks with parameters up, the item or its key.
    case local(up: Int32, isKey: Bool, Span)
    case data(DataVariable, up: Int32, Span)
    /// The arguments, and the named ones.
    case call(Helper, Span, Span)
    /// Of a strict template: what the path at a place leads to, which has to be there; its last name
    /// may be missing where it is not `isWhole`.
    case required(Int32, isWhole: Bool)
  }

  enum DataVariable: Sendable {
    case root, index, key, first, last
    /// Whether there is a block that calls the partial; and where it is shown or tested, its text.
    case partialBlock, partialBlockText
    /// Anything else, which nothing defines.
    case other
  }

  struct Partial: Sendable {
    enum Name: Sendable {
      case fixed(String)
      case computed(Int32)
      case block
    }

    let name: Name
    var context: Int32?
    var hash: Span
    /// Whether it is given named values, be they undefined.
    let hasHash: Bool
    let indent: [UInt8]
    var body: BodyIndex?
  }

  /// What is rendered together.
  struct Body: Sendable {
    var code: Span
    /// The inline partials that hold in it.
    var inlines: Span
    /// Whether it has block parameters.
    let hasNames: Bool
  }

  struct InlinePartial: Sendable {
    var name: Int32
    var body: BodyIndex
  }

  /// A named value: where its name and its value are.
  struct Named: Sendable {
    var key: Int32
    var value: Int32
  }

  var code: [Instruction] = []
  /// Where in its template each instruction is.
  var places: [TextPosition] = []
  var arguments: [Argument] = []
  var named: [Named] = []
  /// Path segments and keys.
  var names: [Name] = []
  var literals: [Value] = []
  var bytes: [UInt8] = []
  var bodies: [Body] = []
  var partials: [Partial] = []
  var inlines: [InlinePartial] = []
}

/// A name, with what makes comparing it fast.
struct Name: Sendable {
  let text: String
  /// In bytes of UTF-8.
  let count: Int
  private let isASCII: Bool
  /// The name as the index of a list's item; -1 where it is none.
  let index: Int

  init(_ text: String) {
    self.text = text
    count = text.utf8.count
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let digits = text.utf8
    let isIndex =
      digits.count <= 9 && digits.allSatisfy { $0.isDigit }
      && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    index = isIndex ? Int(text) ?? -1 : -1
  }

  /// Whether a text is the name, byte by byte.
  ///
  /// `==` takes canonically equivalent texts for equal; of an ASCII text there is none of the same
  /// length.
  @inline(__always)
  func isExactly(_ other: String) -> Bool {
    other.utf8.count == count && other == text && (isASCII || other.isExactly(text))
  }
}
