/// What happened to a part.
public enum ChangeKind: String, Sendable, CaseIterable {
  case added, removed, changed
  /// It has another id.
  case renamed
  /// The items of a list stand in another order.
  case reordered
}
