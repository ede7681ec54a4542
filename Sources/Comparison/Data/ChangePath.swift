public import Diagnostics
import Values

/// The way to a part that changed, with the ids of the things on it.
public struct ChangePath: Sendable, Hashable, CustomStringConvertible {
  /// One step down.
  public enum Step: Sendable, Hashable {
    /// Into a mapping.
    case key(String)
    /// To the item of a list that has an id, or is a text; its 0-based index where the path leads.
    case item(String, index: Int)
  }

  /// From the root down.
  public var steps: [Step]

  /// Creates a path; empty is the document itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The exact path, in the data that holds the part: what was removed is in the data before, all
  /// else in the data after.
  public var place: DataPath {
    DataPath(
      steps.map { step in
        switch step {
        case .key(let key): .key(key)
        case .item(_, let index): .index(index)
        }
      })
  }

  /// The keys alone: `stateTemplates`, `messageTemplates`, `template`.
  public var keys: [String] {
    steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  /// The ids of the things on the way.
  public var ids: [String] {
    steps.compactMap { if case .item(let id, _) = $0 { id } else { nil } }
  }

  /// Whether it leads to the item of a list.
  public var isItem: Bool { if case .item = steps.last { true } else { false } }

  /// The keys behind the last thing with an id, joined by dots: `constraints.minValue`.
  public var field: String {
    let start = steps.lastIndex { if case .item = $0 { true } else { false } }
    let rest = ChangePath(Array(steps[(start.map { $0 + 1 } ?? 0)...]))
    return rest.keys.joined(separator: ".")
  }

  /// As a person reads it: `$.states[greet].messages[welcome].text`.
  public var description: String {
    var text = "$"
    for step in steps {
      switch step {
      case .key(let key): text += key.isPlainName ? "." + key : "[" + key.inQuotes + "]"
      case .item(let id, _): text += "[" + (id.isPlainID ? id : id.inQuotes) + "]"
      }
    }
    return text
  }

  /// The path one key deeper.
  public subscript(key: String) -> ChangePath { ChangePath(steps + [.key(key)]) }
}

extension String {
  /// Whether it needs no quotes behind a dot.
  fileprivate var isPlainName: Bool {
    !isEmpty && utf8.allSatisfy { $0.isNameByte }
      && !(UInt8(ascii: "0")...UInt8(ascii: "9"))
        .contains(utf8.first ?? 0)
  }

  /// Whether it needs no quotes in brackets.
  fileprivate var isPlainID: Bool {
    !isEmpty
      && utf8.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
  }

  fileprivate var inQuotes: String { JSONWriter.plainText(of: .string(self)) }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
