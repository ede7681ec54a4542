import ArgumentParser
import Glibc

/// Asks a person at a terminal for what the command line does not say.
struct Prompt {
  /// Whether there is a person to ask.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks until the answer is good; an empty one stands for the default.
  ///
  /// - Parameters:
  ///   - question: what to ask, with no colon.
  ///   - usual: the answer that is taken where none is given; nil where there has to be one.
  ///   - check: throws where an answer is not good, with the reason.
  static func ask(
    _ question: String, default usual: String?, check: (String) throws -> Void = { _ in }
  ) throws -> String {
    while true {
      let hint = usual.map { " [\($0.printable)]" } ?? ""
      Terminal.write("\(question)\(hint): ", to: .errors)
      guard let line = readLine() else {
        Terminal.write("\n", to: .errors)
        throw ExitStatus.wrongUsage
      }
      let words = line.split(separator: " ").joined(separator: " ")
      guard let answer = words.isEmpty ? usual : words else { continue }
      do {
        try check(answer)
        return answer
      } catch let error as ValidationError {
        Terminal.write("  \(error.message)\n", to: .errors)
      }
    }
  }
}
