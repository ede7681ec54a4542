/// What may still be done while a template is rendered.
struct Budget {
  /// Bytes that a helper may put together.
  let bytes: Int
  private let steps: Int
  private var spent = 0

  init(steps: Int, bytes: Int) {
    self.steps = steps
    self.bytes = bytes
  }

  @inline(__always)
  var isSpent: Bool { spent > steps }

  /// Counts steps, which for work on data of some size are as many as that is worth.
  @inline(__always)
  mutating func spend(_ count: Int) {
    let (sum, isTooMuch) = spent.addingReportingOverflow(count)
    spent = isTooMuch ? .max : sum
  }

  mutating func spendAll() { spent = .max }
}
