public import Diagnostics

/// What is wrong, or may be, with the parameters that somebody gave.
public struct ParameterProblem: Sendable, Hashable {
  /// The kind of problem, in kebab-case: `missing-parameter`.
  public var id: String
  /// The parameter; empty for a rule about several.
  public var parameterName: String
  /// What is wrong, with no period: the template's own words where it has some.
  public var message: String
  /// What to do, as a verb phrase; empty where the message says it all.
  public var help: String
  /// Where in the parameter's value; the root for all of it.
  public var path: DataPath

  /// Creates a problem.
  public init(
    _ id: String, _ parameterName: String, _ message: String, help: String = "",
    path: DataPath = .root
  ) {
    self.id = id
    self.parameterName = parameterName
    self.message = message
    self.help = help
    self.path = path
  }
}
