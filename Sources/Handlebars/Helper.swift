import Values

/// The helpers that templates can call.
///
/// A new one needs a case, an arity and its result here, and nothing anywhere else.
enum Helper: String, Sendable, CaseIterable {
  case eq, ne, lt, le, gt, ge
  case and, or, not
  case count, join, concat, lookup
  case fallback = "default"
  /// What `includeZero` of `if` and `unless` comes to; it has no name to call it by.
  case isThere = ""

  /// The helper that templates call so.
  init?(name: String) {
    guard !name.isEmpty, let helper = Helper(rawValue: name) else { return nil }
    self = helper
  }

  /// All names that templates can call.
  static var names: [String] { allCases.map(\.rawValue).filter { !$0.isEmpty } }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .eq, .ne, .lt, .le, .gt, .ge, .lookup, .fallback, .isThere: 2...2
    case .not, .count: 1...1
    case .join: 1...2
    case .and, .or, .concat: 1...32
    }
  }

  /// The helper's result for arguments that have been worked out and are as many as `arity` says.
  func callAsFunction(_ arguments: [Value?], _ budget: inout Budget) -> Value? {
    switch self {
    case .eq: .bool(Self.areEqual(arguments, &budget))
    case .ne: .bool(!Self.areEqual(arguments, &budget))
    case .lt: .bool(Self.order(arguments, &budget) { $0 < 0 })
    case .le: .bool(Self.order(arguments, &budget) { $0 <= 0 })
    case .gt: .bool(Self.order(arguments, &budget) { $0 > 0 })
    case .ge: .bool(Self.order(arguments, &budget) { $0 >= 0 })
    case .and: arguments.first { !$0.isTruthy } ?? arguments.last ?? nil
    case .or: arguments.first { $0.isTruthy } ?? arguments.last ?? nil
    case .not: .bool(!arguments[0].isTruthy)
    case .count: Self.count(arguments[0], &budget)
    case .join: Self.joinItems(arguments, &budget)
    case .concat: Self.joined(arguments, separator: "", &budget)
    case .lookup: Self.lookup(arguments[0], arguments[1], &budget)
    case .fallback: arguments[0].isTruthy ? arguments[0] : arguments[1]
    case .isThere: .bool(Self.isThere(arguments))
    }
  }

  private static func areEqual(_ values: [Value?], _ budget: inout Budget) -> Bool {
    for value in values { budget.spend(value?.comparisonSteps ?? 1) }
    return !budget.isSpent && values[0] == values[1]
  }

  /// Numbers by size, texts by UTF-16 as ECMAScript does; anything else is in no order.
  private static func order(
    _ values: [Value?], _ budget: inout Budget, _ holds: (Int) -> Bool
  ) -> Bool {
    switch (values[0], values[1]) {
    case (.number(let left), .number(let right)):
      return !left.isNaN && !right.isNaN && holds(left < right ? -1 : left > right ? 1 : 0)
    case (.string(let left), .string(let right)):
      budget.spend(min(left.utf8.count, right.utf8.count) / 16 + 1)
      if left.utf16.elementsEqual(right.utf16) { return holds(0) }
      return holds(left.utf16.lexicographicallyPrecedes(right.utf16) ? -1 : 1)
    default: return false
    }
  }

  private static func count(_ value: Value?, _ budget: inout Budget) -> Value {
    switch value {
    case .array(let items): return Value(items.count)
    case .object(let object): return Value(object.count)
    case .string(let string):
      budget.spend(string.utf8.count / 16)
      return Value(string.count)
    default: return 0
    }
  }

  private static func joinItems(_ arguments: [Value?], _ budget: inout Budget) -> Value? {
    guard case .array(let items) = arguments[0] else { return arguments[0] }
    let separator = arguments.count > 1 ? arguments[1].text : ", "
    return joined(items.lazy.map { Optional($0) }, separator: separator, &budget)
  }

  /// The texts of values with a separator between them; cut where it gets too long to be put out.
  private static func joined(
    _ values: some Sequence<Value?>, separator: String, _ budget: inout Budget
  ) -> Value {
    var result = ""
    var isFirst = true
    for value in values {
      if !isFirst { result += separator }
      isFirst = false
      let before = result.utf8.count
      result += value.text
      budget.spend(1 + (result.utf8.count - before) / 16)
      if result.utf8.count > budget.bytes { budget.spendAll() }
      if budget.isSpent { break }
    }
    return .string(result)
  }

  private static func lookup(_ container: Value?, _ key: Value?, _ budget: inout Budget) -> Value? {
    if case .array(let items) = container, case .number(let number) = key {
      return Int(exactly: number).flatMap { items.indices.contains($0) ? items[$0] : nil }
    }
    return container.member(key.text, &budget)
  }

  private static func isThere(_ arguments: [Value?]) -> Bool {
    if arguments[0].isTruthy { return true }
    return arguments[0]?.number != nil && arguments[1].isTruthy
  }
}

extension Value {
  /// What comparing it with another value may cost: objects are compared key by key with each
  /// other's keys.
  fileprivate var comparisonSteps: Int {
    switch self {
    case .string(let string): return 1 + string.utf8.count / 64
    case .array(let items):
      return items.reduce(1) { Self.sum($0, $1.comparisonSteps) }
    case .object(let object):
      let keys = min(object.count, 1 << 14)
      return object.reduce(1 + keys * keys / 16) { Self.sum($0, $1.value.comparisonSteps) }
    default: return 1
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooMuch) = left.addingReportingOverflow(right)
    return isTooMuch ? .max : sum
  }
}
