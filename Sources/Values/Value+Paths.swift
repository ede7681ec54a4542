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

  /// Puts a value at a path: in the place of the one that is there, or as a new key.
  ///
  /// False, and no change, where there is nothing that could hold it.
  @discardableResult
  public mutating func put(_ value: Value, at path: DataPath) -> Bool {
    replace(at: path, with: value) || insert(value, at: path)
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
      // With one owner only, what is on the way is changed where it is.
      self = .null
      defer { self = .object(object) }
      return object.change(key) { $0.change(steps.dropFirst(), body) } ?? false
    case (.index(let index), .array(var items)) where items.indices.contains(index):
      self = .null
      defer { self = .array(items) }
      return items[index].change(steps.dropFirst(), body)
    default: return false
    }
  }

  private mutating func add(_ value: Value, as step: DataPath.Step) -> Bool {
    switch (step, self) {
    case (.key(let key), .object(var object)) where object[key] == nil:
      self = .null
      object.append(key, value)
      self = .object(object)
    case (.index(let index), .array(var items)) where (0...items.count).contains(index):
      self = .null
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
      self = .null
      object[key] = nil
      self = .object(object)
    case (.index(let index), .array(var items)) where items.indices.contains(index):
      self = .null
      items.remove(at: index)
      self = .array(items)
    default: return nil
    }
    return removed
  }
}
