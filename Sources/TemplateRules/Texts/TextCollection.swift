public import Diagnostics
public import Values

/// The texts of a template or a catalog that have something in them for rules to look at; most have not.
public struct TextCollection {
  /// In the order in which they were added.
  public private(set) var texts: [WrittenText] = []
  /// What any of them has.
  private var features: TextFeatures = []

  /// Creates an empty one.
  public init() {}

  /// Those that have one of some features.
  public func having(_ wanted: TextFeatures) -> [WrittenText] {
    if features.isDisjoint(with: wanted) { return [] }
    return texts.filter { !$0.features.isDisjoint(with: wanted) }
  }

  /// Adds a text, where there is one.
  ///
  /// - Parameter path: where in the file's data; nil for a Markdown file.
  public mutating func add(
    _ text: String?, _ file: @autoclosure () -> String, _ path: @autoclosure () -> DataPath?,
    isMarkdown: Bool = false
  ) {
    guard let text else { return }
    let found = TextFeatures(text)
    guard !found.isEmpty else { return }
    features.formUnion(found)
    texts.append(
      WrittenText(
        text: text, file: file(), path: path(), isMarkdown: isMarkdown, features: found))
  }

  /// Adds the strings in the data of a file, which begins at a path.
  public mutating func add(_ value: Value, at path: DataPath = .root, in file: String) {
    var path = path
    add(value, &path, in: file)
  }

  /// A document is not deeper than its reader allows.
  private mutating func add(_ value: Value, _ path: inout DataPath, in file: String) {
    switch value {
    case .string(let text): add(text, file, path)
    case .array(let items):
      for (index, item) in items.enumerated() { add(item, .index(index), &path, in: file) }
    case .object(let object):
      for entry in object { add(entry.value, .key(entry.key), &path, in: file) }
    case .null, .bool, .number: break
    }
  }

  /// The strings in what is one step further; most are texts with nothing in them, which need no path.
  private mutating func add(
    _ value: Value, _ step: @autoclosure () -> DataPath.Step, _ path: inout DataPath,
    in file: String
  ) {
    switch value {
    case .string(let text):
      let inner = path
      add(text, file, DataPath(inner.steps + [step()]))
    case .array, .object:
      path.steps.append(step())
      add(value, &path, in: file)
      path.steps.removeLast()
    case .null, .bool, .number: break
    }
  }
}
