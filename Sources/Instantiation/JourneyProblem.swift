public import Diagnostics

/// Why no journey can be made of a template, or what is doubtful about the one that was made.
public struct JourneyProblem: Error, Sendable, Hashable {
  /// What is to blame.
  public enum Origin: Sendable, Hashable {
    /// A value of the resolved template; the position is one in its text.
    case template(DataPath, Position?)
    /// A parameter, and a path in its value.
    case parameter(String, DataPath)
    /// A customization, by its id.
    case customization(String)
    /// What was asked for as a whole.
    case request
  }

  /// The kind of problem, in kebab-case.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, with no period.
  public var message: String
  /// Why it is a problem; empty where the message says it all.
  public var explanation: String
  /// What to do, as a verb phrase; empty where there is nothing sensible to say.
  public var help: String
  /// What is to blame.
  public var origin: Origin

  /// Creates a problem.
  public init(
    _ id: String, _ severity: Severity = .error, _ message: String, explanation: String = "",
    help: String = "", _ origin: Origin
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.explanation = explanation
    self.help = help
    self.origin = origin
  }
}
