/// An expression that has been read: a strict subset of ECMAScript.
///
/// ```swift
/// let condition = try Expression("tier === 'gold' && total >= 40")
/// try condition.evaluate { name in values[name].map(ExpressionResult.value) }.isTruthy
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

  /// As it was written.
  public let description: String
  /// Every use of a name that is not a parameter of a function in the expression, in order.
  public let freeNames: [FreeName]
  private let root: Syntax

  /// Reads an expression.
  ///
  /// - Throws: `ExpressionError` where the text is not in the subset; ECMAScript that is left out on
  ///   purpose is named as such.
  public init(_ source: String) throws(ExpressionError) {
    let scalars = Array(source.unicodeScalars)
    do throws(Fault) {
      var parser = Parser(try Lexer.tokens(of: scalars))
      root = try parser.whole()
      freeNames = parser.freeNames
    } catch {
      throw error.located(in: scalars)
    }
    description = source
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
    var scope: [(name: String, datum: Datum)] = []
    for free in freeNames where !scope.contains(where: { $0.name == free.name }) {
      if let result = names(free.name) { scope.append((free.name, Datum(result))) }
    }
    do throws(Fault) {
      var evaluator = Evaluator(scope: scope)
      return try evaluator.value(of: root).result(at: Span(offset: 0, length: 1))
    } catch {
      throw error.located(in: Array(description.unicodeScalars))
    }
  }
}
