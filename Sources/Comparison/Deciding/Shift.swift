/// How the cases in which something holds differ between two versions, for those who give the
/// parameters that the version before has.
enum Shift {
  /// In the very same cases.
  case same
  /// In all cases as before, and in more.
  case wider
  /// In fewer cases; an example of one that is lost.
  case narrower(String)
  /// Nobody can say without running it.
  case unknown
}
