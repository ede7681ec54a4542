/// The way from the root of a document to one of its values.
public struct DataPath: Sendable, Hashable, CustomStringConvertible {
  /// One step down: into a mapping by key, or into a list by 0-based index.
  public enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  /// From the root down.
  public var steps: [Step]

  /// Creates a path; empty is the document itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The document itself.
  public static let root = DataPath()

  // Calls, since paths are put together in hundreds of places, each of which would have this in WebAssembly.

  /// The path one key deeper.
  public subscript(key: String) -> DataPath {
    @inline(never) get { DataPath(steps + [.key(key)]) }
  }

  /// The path one list item deeper.
  public subscript(index: Int) -> DataPath {
    @inline(never) get { DataPath(steps + [.index(index)]) }
  }

  /// As a person writes it: `stateTemplates[3].stateName`; `(document)` for the root.
  public var description: String {
    if steps.isEmpty { return "(document)" }
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[" + String(index) + "]"
      }
    }
    return text
  }
}
