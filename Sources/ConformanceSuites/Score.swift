/// The verdicts on a suite, counted.
public struct Score: Sendable {
  /// In the order of the suite.
  public let verdicts: [Verdict]

  /// Counts verdicts.
  public init(_ verdicts: [Verdict]) { self.verdicts = verdicts }

  /// Those that failed.
  public var failures: [Verdict] { verdicts.filter { !$0.isPass } }

  /// `passed 12 of 13`, below a line for each group where there are several.
  public var summary: String {
    var groups: [String] = []
    for verdict in verdicts where !groups.contains(verdict.group) { groups.append(verdict.group) }
    let parts = groups.count < 2 ? [] : groups.map { $0 + ": " + Self.line(verdicts, $0) }
    return (parts + [Self.line(verdicts)]).joined(separator: "\n")
  }

  private static func line(_ verdicts: [Verdict], _ group: String? = nil) -> String {
    let those = verdicts.filter { group == nil || $0.group == group }
    return "passed \(those.count { $0.isPass }) of \(those.count)"
  }
}
