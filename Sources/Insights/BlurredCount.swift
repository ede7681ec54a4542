/// A number of people or runs that is not told where it is so small that it could point to somebody.
public struct BlurredCount: Sendable, Equatable {
  /// The number; nil where it is below the threshold, and above 0.
  public let exact: Int?
  /// The threshold.
  public let threshold: Int

  /// Blurs a number.
  public init(_ count: Int, below threshold: Int) {
    exact = count == 0 || count >= threshold ? count : nil
    self.threshold = threshold
  }

  /// `31`, or `fewer than 5`.
  public var text: String { exact.map { Wording.grouped($0) } ?? "fewer than \(threshold)" }

  /// `31 people`, `1 person`, `fewer than 5 people`.
  public func text(_ one: String, _ many: String) -> String {
    exact == 1 ? "1 \(one)" : "\(text) \(many)"
  }
}
