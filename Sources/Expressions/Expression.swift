public import Values

/// An expression that has been read and compiled: a strict subset of ECMAScript.
///
/// ```swift
/// let condition = try Expression("tier === 'gold' && total >= 40")
/// try condition.evaluate(in: ["tier": "gold", "total": 50]).isTruthy  // true
/// ```
public struct Expression: Sendable, CustomStringConvertible {
  /// A name that an expression gets from outside, where it stands.
  public struct FreeName: Sendable, Hashable {
    /// The name.
    public var name: String
    /// 0-based, in Unicode code points.
    public var position: Int
    /// In Unicode code points.
    public var length: Int
  }

  /// A name from outside that is tested for being equal, or not, to a constant.
  public struct Comparison: Sendable {
    /// The name.
    public var name: FreeName
    /// The constant.
    public var value: Value
  }

  /// As it was written.
  public let description: String
  /// Every use of a name that is not a parameter of a function in the expression, in order; what the
  /// language has by itself, such as `Math`, is none.
  public let freeNames: [FreeName]
  /// Where names are held against constants: `tier === 'gold'`.
  public let comparisons: [Comparison]
  /// Whether what it gives is true or false in any case, as its form shows.
  public let isSurelyBoolean: Bool
  private let program: Program

  /// Reads an expression.
  ///
  /// - Throws: `ExpressionError` where the text is not in the subset; ECMAScript that is left out on
  ///   purpose is named as such.
  public init(_ source: String) throws(ExpressionError) {
    let bytes = Array(source.utf8)
    do throws(Fault) {
      var parser = Parser(try Lexer.tokens(of: bytes))
      let syntax = try parser.whole()
      isSurelyBoolean = syntax.isSurelyBoolean
      program = Program(Compiler(syntax), source: bytes)
      freeNames = parser.freeNames.map { FreeName($0.name, $0.span.inCodePoints(of: bytes)) }
      comparisons = parser.comparisons.map {
        Comparison(name: FreeName($0.name, $0.span.inCodePoints(of: bytes)), value: $0.value)
      }
    } catch {
      throw error.located(in: bytes)
    }
    description = source
  }

  /// What the expression gives.
  ///
  /// - Parameter names: what names stand for; a name that it does not have is an error where the
  ///   name's value is needed.
  /// - Throws: `ExpressionError`, where ECMAScript would throw too, for prototypes, and for too much
  ///   work.
  public func evaluate(in names: Object) throws(ExpressionError) -> ExpressionResult {
    try names.entries.withUnsafeBufferPointer { (entries) throws(ExpressionError) in
      try program.evaluate(outside: entries)
    }
  }

  /// What the expression gives.
  ///
  /// - Parameter names: what a name stands for; nil for one that is not known, which is an error
  ///   where the name's value is needed.
  /// - Throws: `ExpressionError`, where ECMAScript would throw too, for prototypes, and for too much
  ///   work.
  public func evaluate(
    _ names: (String) -> ExpressionResult?
  ) throws(ExpressionError) -> ExpressionResult {
    let results = (0..<program.names.count).map { names(program.names.at[$0]) }
    let values = results.map { $0?.value ?? .null }
    return try values.withUnsafeBufferPointer { (values) throws(ExpressionError) in
      try program.evaluate(outside: UnsafeBufferPointer(start: nil, count: 0)) { index in
        switch results[index] {
        case nil: return .hole
        case .undefined: return .undefined
        case .value: return values.baseAddress.map { Datum(at: $0 + index) } ?? .undefined
        }
      }
    }
  }
}

extension Expression.FreeName {
  fileprivate init(_ name: String, _ span: Span) {
    self.init(name: name, position: span.offset, length: span.length)
  }
}
