/// How much an evaluation may still do; a hostile expression must end.
struct Budget {
  /// Instructions, or bytes and items that are looked at, several of which make one.
  private(set) var steps = 10_000_000
  /// Bytes that texts, lists and mappings take, whether or not they live on.
  private var bytes = 64 << 20

  /// Lists, mappings and functions may be nested in each other so deep, calls in calls.
  static let deepest = 500
  static let deepestCall = 100

  @inline(__always)
  mutating func spend(_ cost: Int) throws(Fault) {
    steps -= cost
    if steps < 0 { throw Self.tooLong }
  }

  /// Takes memory, and the time that filling it costs.
  @inline(__always)
  mutating func take(_ size: Int) throws(Fault) {
    bytes -= size
    steps -= size >> 3
    if bytes < 0 { throw Self.tooLarge }
    if steps < 0 { throw Self.tooLong }
  }

  /// A size that may be too large to count, which is too large in any case.
  static func size(_ number: Double) -> Int { Int(min(number, 1e9)) }

  private static var tooLong: Fault {
    Fault(kind: .limit, message: "The expression takes too long", span: .unknown)
  }

  private static var tooLarge: Fault {
    Fault(kind: .limit, message: "The expression makes too much data", span: .unknown)
  }

  static var tooDeep: Fault {
    Fault(kind: .limit, message: "The data that the expression makes is too deep", span: .unknown)
  }
}
