import ArgumentParser
import Decoding

/// Checks of what is given on the command line.
enum Check {
  static func identifier(_ id: String) throws {
    guard !id.isIdentifier else { return }
    throw ValidationError(
      "'\(id)' is not an id: lower-case words of letters and digits joined by hyphens")
  }
}
