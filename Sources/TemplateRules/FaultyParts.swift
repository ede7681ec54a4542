public import Diagnostics

/// The parts of files whose form is wrong, so that rules have nothing to judge them by.
///
/// A state without its `stateType` is told of once, and not a second time for having no message.
public struct FaultyParts {
  private struct Part: Hashable {
    let file: String
    let path: DataPath
  }

  /// What reading and decoding find wrong with the form of a value.
  private static let ids: Set<String> = [
    "missing-key", "unknown-key", "wrong-type", "invalid-value", "value-not-allowed",
    "value-out-of-range", "invalid-key", "invalid-version", "invalid-reference", "yaml-not-finite",
    "yaml-unknown-alias",
  ]

  private var values: Set<Part> = []
  private var records: Set<Part> = []

  /// Everything but what only follows from something else in it.
  public static func withoutConsequences(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let parts = FaultyParts(diagnostics)
    guard !parts.values.isEmpty else { return diagnostics }
    return diagnostics.filter { !parts.explain($0) }
  }

  private init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where Self.ids.contains(diagnostic.id) {
      guard case .place(let place) = diagnostic.location else { continue }
      let path = place.path
      values.insert(Part(file: place.file, path: path))
      // Of a missing key the record is known, of others the value in it.
      let record = diagnostic.id == "missing-key" ? path : DataPath(path.steps.dropLast())
      // A key of a mapping inside a record, such as that of a locale, is of the record too.
      if diagnostic.id == "invalid-key", record.steps.count > 1 {
        records.insert(Part(file: place.file, path: DataPath(record.steps.dropLast())))
      }
      if !record.steps.isEmpty { records.insert(Part(file: place.file, path: record)) }
    }
  }

  /// Whether what a rule has found is about a value whose form is wrong, or about the record around it.
  private func explain(_ diagnostic: Diagnostic) -> Bool {
    guard !Self.ids.contains(diagnostic.id), case .place(let place) = diagnostic.location else {
      return false
    }
    let own = Part(file: place.file, path: place.path)
    let around = Part(file: place.file, path: DataPath(place.path.steps.dropLast()))
    return values.contains(own) || records.contains(own) || records.contains(around)
  }
}
