import Diagnostics
public import Values

/// A field that holds one of a few words.
public protocol Choice: FieldValue, RawRepresentable, CaseIterable where RawValue == String {}

extension Choice {
  /// Reads one of the words; reports any other with the nearest of them.
  public static func read(
    _ value: Value, _ constraint: Constraint, _ reader: ValueReader
  ) -> Self? {
    guard case .string(let word) = value else {
      return reader.reportType(of: value, expected: "a string")
    }
    if let choice = Self(rawValue: word) { return choice }
    reader.reportChoice(word, among: allCases.map { $0.rawValue })
    return nil
  }

  /// The words as an `enum`.
  public static func schema(
    _ constraint: Constraint, _ definitions: inout SchemaDefinitions
  ) -> Object {
    Object(uniqueEntries: [.init("enum", .array(allCases.map { .string($0.rawValue) }))])
  }

  /// The word.
  public var written: Value { .string(rawValue) }
}

extension ValueReader {
  /// Reports a word that is none of those that a field can hold, with the nearest of them.
  @inline(never)
  fileprivate func reportChoice(_ word: String, among words: [String]) {
    let meant = nearest(to: word, among: words)
    report(
      "value-not-allowed", "\(subject) cannot be '\(word.shortened)'",
      explanation: "It is one of \(words.joined(separator: ", ")).",
      help: meant.map { "Did you mean '\($0)'?" } ?? "",
      fixes: meant.map {
        [
          FixIt(
            title: "Change it to '\($0)'", applicability: .safe,
            edits: [.replace(place(), with: $0)])
        ]
      } ?? [])
  }
}
