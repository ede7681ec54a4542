import Diagnostics
import Values

/// Why a text that was typed stands for no value.
struct TextProblem: Error {
  let summary: String
  let help: String
  /// Where in the text.
  let position: Position

  init(summary: String, help: String, position: Position) {
    self.summary = summary
    self.help = help
    self.position = position
  }

  init(_ error: JSONError) {
    self.init(
      summary: error.message, help: error.help,
      position: Position(line: error.line, column: error.column))
  }

  /// As an answer tells it.
  func problem(of parameterName: String) -> Object {
    var problem = Object.problem(
      "invalid-text",
      summary: "'\(parameterName)', line \(position.line), column \(position.column): \(summary)",
      help: help)
    problem.append("parameterName", .string(parameterName))
    return problem
  }
}
