public import Values

/// A change to the given parameters that would mend a problem.
public struct ParameterSuggestion: Sendable, Hashable {
  /// What the change is.
  public enum Change: Sendable, Hashable {
    /// Give this value.
    case value(Value)
    /// Give the value to the parameter of this name.
    case rename(to: String)
    /// Leave the parameter out.
    case remove
  }

  /// The parameter as it was given.
  public var parameterName: String
  /// What to change.
  public var change: Change
  /// The change in words, as in "Did you mean 'gold'?".
  public var message: String

  /// Creates a suggestion.
  public init(_ parameterName: String, _ change: Change, _ message: String) {
    self.parameterName = parameterName
    self.change = change
    self.message = message
  }
}
