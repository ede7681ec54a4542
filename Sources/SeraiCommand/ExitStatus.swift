/// How the command ends.
enum ExitStatus: Int32, Error {
  case fine = 0
  /// The catalog has errors.
  case problemsFound = 1
  /// The arguments make no sense.
  case wrongUsage = 2
  /// Serai could not go on: the disk is full, a page template fails.
  case ourFault = 70
}
