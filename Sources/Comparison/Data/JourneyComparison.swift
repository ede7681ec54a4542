public import Values

/// In what one journey differs from another.
public typealias JourneyChange = DataChange

/// In what a journey differs from what it was: states, transitions, messages and parameters by
/// their ids.
///
/// ```swift
/// let comparison = JourneyComparison(before: old.written, after: new.written)
/// for change in comparison.changes { print(change.kind, change.path) }
/// // changed $.states[greet].messages[welcome].text
/// ```
public struct JourneyComparison: Sendable {
  /// In the order of the journey after; what was removed comes first in its list.
  public let changes: [JourneyChange]

  /// Compares two instances as they are written, `instance.written`.
  ///
  /// The `instanceId` is a hash of the rest and left out.
  public init(before: Value, after: Value) {
    var comparison = DataComparison(
      wholeKeys: ["ui"], openKeys: ["arguments", "parameters", "givenParameters"])
    comparison.compare(before.withoutInstanceID, after.withoutInstanceID)
    changes = comparison.changes
  }
}

extension Value {
  fileprivate var withoutInstanceID: Value {
    guard case .object(var object) = self else { return self }
    object["instanceId"] = nil
    return .object(object)
  }
}
