/// Figures in words.
enum Wording {
  /// `1 rating`, `38 ratings`.
  static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(grouped(count)) \(noun)s"
  }

  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    let text = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : "\(digit)"
    }
    return (number < 0 ? "-" : "") + text.joined()
  }

  /// `88 %`.
  static func percent(_ share: Double) -> String { (share * 100).fixed(0) + " %" }
}

extension Double {
  /// With so many places behind the point, and no `-0`.
  public func fixed(_ places: Int) -> String {
    guard isFinite else { return self > 0 ? "∞" : isNaN ? "?" : "-∞" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((Swift.abs(self) * Double(scale)).rounded())
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard places > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % scale)
    return sign + String(scaled / scale) + "."
      + String(repeating: "0", count: places - fraction.utf8.count) + fraction
  }
}
