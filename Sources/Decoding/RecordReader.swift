import Diagnostics
import Values

/// Fills a record's fields from an object.
struct RecordReader: FieldVisitor {
  let object: Object
  let reader: ValueReader
  /// How many of the object's keys belong to fields.
  private var found = 0
  /// Whether the fields are only to be named; done where there is a key that is none of them.
  private var isNaming = false
  private var names: [String] = []

  init(object: Object, reader: ValueReader) {
    self.object = object
    self.reader = reader
  }

  mutating func field<F: FieldValue>(
    _ name: String, _ value: inout F, _ constraint: Constraint, required: Bool, _ meaning: String
  ) {
    guard let given = enter(name, required, meaning) else { return }
    if let read = F.read(given, constraint, reader) { value = read }
    reader.ascend()
  }

  /// Goes down to a field that is there; apart from `field`, of which there is one for each type.
  @inline(never)
  private mutating func enter(_ name: String, _ required: Bool, _ meaning: String) -> Value? {
    if isNaming {
      names.append(name)
      return nil
    }
    guard let given = object[name] else {
      if required { reportMissing(name, meaning) }
      return nil
    }
    found += 1
    reader.descend(.key(name))
    return given
  }

  private func reportMissing(_ name: String, _ meaning: String) {
    reader.report(
      "missing-key", "Missing key '\(name)'", explanation: meaning, help: "Add '\(name)'")
  }

  /// Reports the keys that belong to none of the fields that a record has, where there are any.
  mutating func reportUnknownKeys(of record: inout some Record) {
    guard found < object.count else { return }
    isNaming = true
    record.visit(&self)
    reportUnknownKeys()
  }

  private func reportUnknownKeys() {
    let absent = names.filter { object[$0] == nil }
    for entry in object where !names.contains(entry.key) {
      reportUnknown(entry.key, absent)
    }
  }

  /// A key that is misspelt is most likely one of those that are not there yet.
  private func reportUnknown(_ key: String, _ absent: [String]) {
    let meant = nearest(to: key, among: absent)
    reader.descend(.key(key))
    defer { reader.ascend() }
    let place = reader.place(.key)
    reader.report(
      "unknown-key", "Unknown key '\(key.shortened)'",
      explanation: "Serai would ignore it, and what it was meant to say would be lost.",
      help: meant.map { "Did you mean '\($0)'?" }
        ?? "Remove it; known keys: \(absentList(absent))",
      part: .key,
      fixes: meant.map {
        [
          FixIt(
            title: "Rename the key to '\($0)'", applicability: .safe,
            edits: [.replace(place, with: $0)])
        ]
      } ?? [])
  }

  private func absentList(_ absent: [String]) -> String {
    absent.isEmpty ? "all are there already" : absent.prefix(12).joined(separator: ", ")
  }
}
