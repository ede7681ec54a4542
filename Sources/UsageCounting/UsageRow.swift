/// One row of a usage file, as it is sorted and counted: somebody ran a template.
struct UsageRow {
  /// The user: the hash of the pseudonym.
  let user: UInt64
  /// Template, time, outcome and version, so that rows of one user sort by template, then by time.
  var key: UInt64
  /// How long making the journey took, in milliseconds.
  let instantiation: UInt32
  /// How long the journey took, in milliseconds.
  let execution: UInt32

  /// A duration that the row does not say.
  static let unknown = UInt32.max

  /// A row as it is read: `release` is the number of its template and version.
  init(
    user: UInt64, release: Int, second: Int, outcome: UsageOutcome, instantiation: UInt32,
    execution: UInt32
  ) {
    self.user = user
    key = UInt64(release) << 32 | UInt64(second) << 2 | UInt64(outcome.rawValue)
    self.instantiation = instantiation
    self.execution = execution
  }

  /// The number that the reader gave to template and version.
  var readRelease: Int { Int(key >> 32) }

  /// Makes the key one that sorts; both ranks have 20 bits, the second of the month 22.
  mutating func rank(template: Int, release: Int) {
    key = UInt64(template) << 44 | (key & 0xFF_FFFF) << 20 | UInt64(release)
  }

  /// The rank of the template among those of the file.
  var template: Int { Int(key >> 44) }
  /// Since the day before the month began.
  var second: Int { Int(key >> 22 & 0x3F_FFFF) }
  /// How it ended.
  var outcome: UsageOutcome { UsageOutcome(rawValue: Int(key >> 20 & 3)) ?? .failed }
  /// The rank of template and version among those of the file.
  var release: Int { Int(key & 0xF_FFFF) }

  /// By user, template, time, outcome and version: the same whatever the order in the file.
  static func precedes(_ left: UsageRow, _ right: UsageRow) -> Bool {
    if left.user != right.user { return left.user < right.user }
    if left.key != right.key { return left.key < right.key }
    if left.instantiation != right.instantiation {
      return left.instantiation < right.instantiation
    }
    return left.execution < right.execution
  }
}
