/// A change of the catalog that mends a problem.
public struct FixIt: Sendable, Hashable {
  /// Whether the change may be made without a person's look at it.
  public enum Applicability: String, Sendable {
    /// Keeps the meaning, or can only be what was meant.
    case safe
    /// Likely right, but changes the meaning.
    case unsafe
    /// Shown, never applied.
    case displayOnly
  }

  /// One edit of a YAML file that leaves everything around it as it is.
  public enum Edit: Sendable, Hashable {
    /// Takes out the list item or mapping entry at the place, with its lines.
    case remove(Place)
    /// Puts another scalar in place of the value (or of the key, where the place says key).
    case replace(Place, with: String)
    /// Adds an item to the list, or an entry to the mapping, at the place; `yaml` is the item or
    /// entry as block YAML with no indentation. A list that is not there is made.
    case append(Place, yaml: String)
  }

  /// A verb phrase: "Remove the parameter".
  public var title: String
  /// Whether it may be applied unseen.
  public var applicability: Applicability
  /// Applied together.
  public var edits: [Edit]

  /// Creates a fix.
  public init(title: String, applicability: Applicability, edits: [Edit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }
}
