/// Unicode's scripts.
enum Scripts {
  private static let names: [[String]] = {
    let text = UnicodeTables.scriptNames
    let all = String(
      decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
      as: UTF8.self)
    return all.split(separator: ",").map { $0.split(separator: " ").map { String($0) } }
  }()

  private static let ranges = PackedRanges(UnicodeTables.scripts)
  private static let extensions = PackedRanges(UnicodeTables.scriptExtensions)

  /// The number of the script that has a name.
  static func number(named name: String) -> UInt8? {
    names.firstIndex { $0.contains(name) }.map { UInt8(truncatingIfNeeded: $0) }
  }

  private static let unknown = number(named: "Zzzz")

  /// Whether a code point's script is this one.
  static func has(_ script: UInt8, _ scalar: UInt32) -> Bool {
    guard let index = ranges.index(of: scalar) else { return script == unknown }
    return ranges.values[index].contains(script)
  }

  /// Whether this is one of the scripts that use a code point.
  static func isUsed(by script: UInt8, _ scalar: UInt32) -> Bool {
    guard let index = extensions.index(of: scalar) else { return has(script, scalar) }
    return extensions.values[index].contains(script)
  }
}
