/// A problem in a catalog: which rule is broken, where, why it matters and what to do.
///
/// The summary states the most specific thing first and has no period: "Unknown key 'stateNme'".
public struct Diagnostic: Sendable, Hashable {
  /// A further place that the problem has to do with: "first declared here".
  public struct Note: Sendable, Hashable {
    /// What is there.
    public var message: String
    /// Where; nil for a note on the problem as a whole.
    public var location: Location?

    /// Creates a note.
    public init(_ message: String, at location: Location? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// The rule that is broken, in kebab-case: `unreachable-state`.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// One line, no period.
  public var summary: String
  /// Why it is a problem; empty where the summary says it all.
  public var explanation: String
  /// What to do, as a verb phrase; empty where there is nothing sensible to say.
  public var help: String
  /// Where.
  public var location: Location
  /// Further places.
  public var notes: [Note]
  /// Changes that mend it, the best first.
  public var fixes: [FixIt]

  /// Creates a diagnostic.
  public init(
    _ id: String, _ severity: Severity = .error, _ summary: String, explanation: String = "",
    help: String = "", at location: Location, notes: [Note] = [], fixes: [FixIt] = []
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.help = help
    self.location = location
    self.notes = notes
    self.fixes = fixes
  }
}
