public import Diagnostics
public import Values

/// Reads records from a file's data, knowing at every moment where it is, and collects what is
/// wrong.
public final class ValueReader {
  /// What has been found so far, in reading order.
  public private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  private var path: [DataPath.Step] = []

  /// Creates a reader of the data of a file, given by its path in the catalog.
  public init(file: String) { self.file = file }

  /// Reads a whole file's data as a record; nil where it is not even a mapping.
  public func read<R: Record>(_ type: R.Type = R.self, from value: Value) -> R? {
    R.read(value, .none, self)
  }

  /// Does something one step further down.
  @inline(__always)
  public func descend(_ step: DataPath.Step, _ body: () -> Void) {
    descend(step)
    body()
    ascend()
  }

  /// Goes one step further down; `ascend` comes back.
  ///
  /// A call, since the readers of all types of fields do this.
  @inline(never)
  public func descend(_ step: DataPath.Step) { path.append(step) }

  /// Comes back from the last step down.
  @inline(never)
  public func ascend() { path.removeLast() }

  /// The present place.
  public func place(_ part: Place.Part = .value) -> Place {
    Place(file: file, path: DataPath(path), part: part)
  }

  /// Reports an error at the present place, or at the key of it named `below`.
  public func report(
    _ id: String, _ summary: String, explanation: String = "", help: String = "",
    below key: String? = nil, part: Place.Part = .value, fixes: [FixIt] = []
  ) {
    var place = place(part)
    if let key { place.path = place.path[key] }
    diagnostics.append(
      Diagnostic(
        id, .error, summary, explanation: explanation, help: help, at: .place(place), fixes: fixes))
  }

  /// Reports data of the wrong kind; gives nil, as a reader does that could make nothing of it.
  public func reportType<T>(of value: Value, expected: String) -> T? {
    reportType(of: value, expected)
    return nil
  }

  @inline(never)
  private func reportType(of value: Value, _ expected: String) {
    let found = value.isNull ? "nothing" : value.kind
    report(
      "wrong-type", "\(subject) must be \(expected), not \(found)",
      help: hint(for: value, expected: expected))
  }

  /// The last step, as a person would name it.
  var subject: String {
    switch path.last {
    case .key(let key): "'\(key.shortened)'"
    case .index(let index): "Item \(index + 1)"
    case nil: "The file"
    }
  }

  private func hint(for value: Value, expected: String) -> String {
    switch (value, expected) {
    case (.null, _): "Give a value, or remove the key"
    case (.number(let number), "a string"): "Put it in quotes: \"\(number.jsonText)\""
    case (.bool(let bool), "a string"): "Put it in quotes: \"\(bool)\""
    case (_, "a list"): "Write each item on a line of its own that begins with '- '"
    default: ""
    }
  }
}

extension String {
  /// The string, or its beginning where it is too long to quote; control characters are shown as �.
  public var shortened: String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in unicodeScalars {
      if count == 60 { return String(scalars) + "…" }
      scalars.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
      count += 1
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether it has no picture of its own, or changes the direction of the text around it.
  public var isUnprintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
