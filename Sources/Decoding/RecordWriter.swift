import Values

/// Writes a record's fields into an object, in their order.
struct RecordWriter: FieldVisitor {
  private(set) var object = Object()
  /// What fields that may be left out hold where nobody says anything.
  private let usual: Object

  init(leavingOut usual: Object = Object()) {
    self.usual = usual
  }

  mutating func field<F: FieldValue>(
    _ name: String, _ value: inout F, _ constraint: Constraint, required: Bool, _ meaning: String
  ) {
    let written = value.written
    if !required, written.isNull || usual[name] == written { return }
    object.append(name, written)
  }
}
