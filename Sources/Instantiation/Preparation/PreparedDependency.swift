import Expressions
import JourneyTemplates

/// How a parameter hangs on another, with what it says compiled.
struct PreparedDependency: Sendable {
  /// The other parameter.
  let name: String
  let type: ParameterDependencyType
  let condition: Expression
  /// Derives the value; the other parameter's value itself where nil.
  let transform: Transform?
}
