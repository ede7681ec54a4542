public import Diagnostics

extension Value {
  /// The value at a path below this one; nil where there is none.
  public subscript(path: DataPath) -> Value? {
    var value = self
    for step in path.steps {
      guard let child = value.child(step) else { return nil }
      value = child
    }
    return value
  }

  /// The value one step down; nil where there is none.
  public func child(_ step: DataPath.Step) -> Value? {
    switch step {
    case .key(let key): self[key]
    case .index(let index): self[index]
    }
  }

  /// Puts another value in the place of the one at a path; false, and no change, where there is
  /// none.
  @discardableResult
  public mutating func replace(at path: DataPath, with value: Value) -> Bool {
    change(path.steps[...]) { $0 = value }
  }

  /// Adds a value at a path.
  ///
  /// It becomes a new last key of a mapping, or a list item before the one that is there now (or
  /// after the last). False, and no change, where the key is taken, the index is
  /// beyond the end, or what should hold the value is not there.
  @discardableResult
  public mutating func insert(_ value: Value, at path: DataPath) -> Bool {
    guard let last = path.steps.last else { return false }
    var isInserted = false
    change(path.steps.dropLast()) { isInserted = $0.add(value, as: last) }
    return isInserted
  }

  /// Takes out the value at a path with its key or item; gives it, or nil where there is none.
  @discardableResult
  public mutating func remove(at path: DataPath) -> Value? {
    guard let last = path.steps.last else { return nil }
    var removed: Value?
    change(path.steps.dropLast()) { removed = $0.takeOut(last) }
    return removed
  }

  /// Changes the value at the end of some steps.
  @discardableResult
  private mutating func change(
    _ steps: ArraySlice<DataPath.Step>, _ body: (inout Value) -> Void
  ) -> Bool {
    guard let step = steps.first else {
      body(&self)
      return true
    }
    switch (step, self) {
    case (.key(let key), .object(var object)):
      guard var child = object[key], child.change(steps.dropFirst(), body) else { return false }
      object[key] = child
      self = .object(object)
    case (.index(let index), .array(var items)) where items.indices.contains(index):
      guard items[index].change(steps.dropFirst(), body) else { return false }
      self = .array(items)
    default: return false
    }
    return true
  }

  private mutating func add(_ value: Value, as step: DataPath.Step) -> Bool {
    switch (step, self) {
    case (.key(let key), .object(var object)) where object[key] == nil:
      object.append(key, value)
      self = .object(object)
    case (.index(let index), .array(var items)) where (0...items.count).contains(index):
      items.insert(value, at: index)
      self = .array(items)
    default: return false
    }
    return true
  }

  private mutating func takeOut(_ step: DataPath.Step) -> Value? {
    let removed = child(step)
    switch (step, self) {
    case (.key(let key), .object(var object)):
      object[key] = nil
      self = .object(object)
    case (.index(let index), .array(var items)) where items.indices.contains(index):
      items.remove(at: index)
      self = .array(items)
    default: return nil
    }
    return removed
  }
}
