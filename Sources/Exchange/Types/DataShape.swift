import Values

/// What kinds of values something takes, as far as type systems can say it.
///
/// A shape takes all that it should and may take more: what types cannot say, such as a pattern, is
/// left out.
indirect enum DataShape: Hashable {
  case unknown
  case text
  case number
  case integer
  case boolean
  case null
  /// One text, number or boolean.
  case literal(Value)
  case list(DataShape)
  /// Any keys, with values of one shape.
  case map(DataShape)
  case record([ShapedField], isOpen: Bool)
  /// Two at least, none of them unknown or a choice.
  case choice([DataShape])

  /// What any of some shapes takes.
  static func any(of shapes: [DataShape]) -> DataShape {
    var members: [DataShape] = []
    var known: Set<DataShape> = []
    for shape in shapes {
      let parts = if case .choice(let parts) = shape { parts } else { [shape] }
      for part in parts where known.insert(part).inserted { members.append(part) }
    }
    if members.contains(.unknown) || members.isEmpty { return .unknown }
    return members.count == 1 ? members[0] : .choice(members)
  }

  /// What takes one value alone, where types can say that.
  static func exactly(_ value: Value) -> DataShape {
    switch value {
    case .null: .null
    case .bool, .string: .literal(value)
    case .number(let number): number.isFinite ? .literal(value) : .number
    case .array, .object: .unknown
    }
  }
}

/// A key of a record.
struct ShapedField: Hashable {
  /// The key.
  var name: String
  /// What it is for; several lines are possible.
  var notes: [String] = []
  /// What its value is.
  var shape: DataShape
  /// Whether it must be there.
  var isRequired: Bool
}
