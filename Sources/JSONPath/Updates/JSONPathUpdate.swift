public import Diagnostics
public import Values

/// A value after changes at every match of a query, with what has changed where.
public struct JSONPathUpdate: Sendable {
  /// One change.
  public struct Change: Sendable, Hashable {
    /// What was done.
    public enum Kind: Sendable, Hashable {
      /// Another value is in the place of one that was there.
      case replaced
      /// A value is where none was.
      case inserted
      /// A value is gone with its key or item.
      case removed
    }

    /// What was done.
    public let kind: Kind
    /// Where: in the new value; for what was removed, in the value before.
    public let path: DataPath
  }

  /// The value with all changes.
  public let value: Value
  /// The changes in document order; what is below a change is not listed.
  public let changes: [Change]

  /// The places of the new value that hold something else than before, or something new.
  public var changedPaths: [DataPath] {
    changes.compactMap { $0.kind == .removed ? nil : $0.path }
  }

  /// Where in the value before the update the value at a path is from; nil for what is at or below
  /// a change.
  ///
  /// A mapping or list around a change is still itself. Items that have moved since others were
  /// inserted or removed before them are found where they were.
  public func previousPath(of path: DataPath) -> DataPath? {
    for change in changes where change.kind != .removed && path.isAtOrBelow(change.path) {
      return nil
    }
    var previous = DataPath.root
    for (depth, step) in path.steps.enumerated() {
      guard case .index(let index) = step else {
        previous.steps.append(step)
        continue
      }
      let inserted = indexes(of: .inserted, below: DataPath(Array(path.steps[..<depth])))
      var old = index - inserted.count { $0 < index }
      for removed in indexes(of: .removed, below: previous) where removed <= old { old += 1 }
      previous.steps.append(.index(old))
    }
    return previous
  }

  /// The indexes, rising, of the items of a list that a kind of change is about.
  private func indexes(of kind: Change.Kind, below list: DataPath) -> [Int] {
    changes.compactMap { change in
      guard change.kind == kind, change.path.steps.count == list.steps.count + 1,
        case .index(let index)? = change.path.steps.last, change.path.isAtOrBelow(list)
      else { return nil }
      return index
    }
  }
}

/// Why a value cannot be changed as asked; nothing has then been changed.
public struct JSONPathUpdateError: Error, Sendable, Hashable {
  /// What is wrong, with no period.
  public var message: String
  /// The match that it is about; the root where it is about the query as a whole.
  public var path: DataPath

  /// Creates an error.
  public init(_ message: String, at path: DataPath) {
    self.message = message
    self.path = path
  }
}

extension DataPath {
  /// Whether a path is another, or leads on from it.
  fileprivate func isAtOrBelow(_ other: DataPath) -> Bool {
    guard other.steps.count <= steps.count else { return false }
    for (step, otherStep) in zip(steps, other.steps) where !step.isExactly(otherStep) {
      return false
    }
    return true
  }
}

extension DataPath.Step {
  fileprivate func isExactly(_ other: DataPath.Step) -> Bool {
    switch (self, other) {
    case (.key(let key), .key(let other)): key.isExactly(other)
    case (.index(let index), .index(let other)): index == other
    default: false
    }
  }
}
