/// The flags of a pattern, besides `u`, which is always set.
public struct PatternOptions: OptionSet, Sendable, Hashable {
  /// One bit a flag.
  public let rawValue: UInt8

  /// Creates a set of flags from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `i`: letters match in either case.
  public static let ignoresCase = PatternOptions(rawValue: 1)
  /// `m`: `^` and `$` match at the ends of lines too.
  public static let multiline = PatternOptions(rawValue: 2)
  /// `s`: `.` matches line ends too.
  public static let dotMatchesAll = PatternOptions(rawValue: 4)

  /// The flag that a letter stands for; nil for others.
  public init?(flag: Character) {
    switch flag {
    case "i": self = .ignoresCase
    case "m": self = .multiline
    case "s": self = .dotMatchesAll
    case "u": self = []
    default: return nil
    }
  }
}
