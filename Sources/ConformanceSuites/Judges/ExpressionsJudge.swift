import Expressions
import Values

/// Judges `{expression, context, result, type, special?, error?, policy?}`: the value to the bit and
/// its type, or an error.
///
/// Cases with a `policy` are ours to decide, and so are not judged; `docs/languages/expressions.md`
/// has the decisions.
enum ExpressionsJudge {
  static func verdicts(on cases: [Value]) throws(MalformedSuite) -> [Verdict] {
    var verdicts: [Verdict] = []
    for one in cases where one["policy"] == nil {
      let id = try one.text("id") + " (" + one.text("level") + ")"
      verdicts.append(Verdict(id, failure: try failure(of: one)))
    }
    return verdicts
  }

  private static func failure(of one: Value) throws(MalformedSuite) -> String? {
    let source = try one.text("expression")
    let due = try Due(one)
    do throws(ExpressionError) {
      let expression = try Expression(source)
      let result = try expression.evaluate { name in
        one["context"]?[name].map(ExpressionResult.value)
      }
      guard case .result(let expected) = due else {
        return "\(source): \(describe(result)) instead of an error"
      }
      guard isSame(result, expected), one["truthy"]?.bool ?? result.isTruthy == result.isTruthy
      else { return "\(source): \(describe(result)) instead of \(describe(expected))" }
      return try textFailure(of: result, one, source)
    } catch {
      guard case .result(let expected) = due else { return nil }
      return "\(source): \(error.message) instead of \(describe(expected))"
    }
  }

  /// ECMAScript's text of the result, asked for in the language itself.
  private static func textFailure(
    of result: ExpressionResult, _ one: Value, _ source: String
  ) throws(ExpressionError) -> String? {
    guard let expected = one["string"]?.string else { return nil }
    let text = try Expression("'' + result").evaluate { $0 == "result" ? result : nil }
    guard case .value(.string(let text)) = text, text.isExactly(expected) else {
      return "\(source): as a text \(describe(text)) instead of \"\(expected)\""
    }
    return nil
  }

  /// What should come of a case.
  private enum Due {
    case error
    case result(ExpressionResult)

    init(_ one: Value) throws(MalformedSuite) {
      if one["error"] != nil {
        self = .error
        return
      }
      switch one["special"]?.string {
      case "undefined": self = .result(.undefined)
      case "NaN": self = .result(.value(.number(.nan)))
      case "Infinity": self = .result(.value(.number(.infinity)))
      case "-Infinity": self = .result(.value(.number(-.infinity)))
      case "-0": self = .result(.value(.number(-0.0)))
      case let special?: throw MalformedSuite("No such special value: \(special)")
      case nil: self = .result(.value(one["result"] ?? .null))
      }
    }
  }

  /// The same kinds of values, and numbers the same to the bit.
  private static func isSame(_ left: ExpressionResult, _ right: ExpressionResult) -> Bool {
    switch (left, right) {
    case (.undefined, .undefined): true
    case (.value(let left), .value(let right)): isSame(left, right)
    default: false
    }
  }

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      left.isNaN ? right.isNaN : left.bitPattern == right.bitPattern
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
    case (.object(let left), .object(let right)):
      left.keys == right.keys && zip(left, right).allSatisfy { isSame($0.value, $1.value) }
    default: left == right
    }
  }

  private static func describe(_ result: ExpressionResult) -> String {
    switch result {
    case .undefined: "undefined"
    case .value(.number(let number)): "\(number)"
    case .value(let value): value.brief
    }
  }
}
