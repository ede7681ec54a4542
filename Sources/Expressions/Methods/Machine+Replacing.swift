extension Machine {
  /// `split`.
  mutating func parts(of text: Text, _ arguments: Arguments) throws(Fault) -> Datum {
    let limit = arguments[1].isUndefined ? Int.max : Int(clamping: try bits(of: arguments[1]))
    if limit == 0 { return .list(ListObject()) }
    if arguments[0].isUndefined { return try checked(ListObject([Datum(text)])) }
    let separator = try self.text(of: arguments[0])
    let list = ListObject()
    if separator.isEmpty {
      try budget.take(40 * min(text.count, limit))
      for unit in text.units.prefix(limit) { list.append(Datum(Text(unit: unit))) }
      return .list(list)
    }
    let (whole, part) = Text.inOneForm(text, separator)
    let length = part.count
    var start = 0
    while list.items.count < limit, let end = whole.firstIndex(of: part, from: start) {
      try budget.take(40 + end - start)
      list.append(Datum(whole.part(start..<end)))
      start = end + length
    }
    if list.items.count < limit { list.append(Datum(whole.part(start..<whole.count))) }
    try budget.take(whole.size)
    return .list(list)
  }

  /// `replace` and `replaceAll`, of texts.
  mutating func replaced(
    _ method: Method, _ text: Text, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    let pattern = try self.text(of: arguments[0])
    let replacement = try Replacement(arguments[1], &self)
    let (whole, part) = Text.inOneForm(text, pattern)
    let (count, length) = (whole.count, part.count)
    var result = TextBuilder()
    var start = 0
    var next = 0
    while next <= count, let found = whole.firstIndex(of: part, from: next) {
      try add(whole.part(start..<found), to: &result)
      try add(try replacement.text(whole, part, found, &self), to: &result)
      start = found + length
      next = found + max(1, length)
      if method == .replace { break }
    }
    try add(whole.part(start..<count), to: &result)
    return Datum(result.text)
  }

  private mutating func add(_ text: Text, to result: inout TextBuilder) throws(Fault) {
    try budget.take(text.size + 8)
    result.append(text)
  }

  /// What a match is replaced with.
  private enum Replacement {
    case function(Datum)
    /// A text without `$`.
    case plain(Text)
    /// A text with `$&` and its like.
    case template([UInt16])

    init(_ datum: Datum, _ machine: inout Machine) throws(Fault) {
      switch datum {
      case .function, .builtin, .method: self = .function(datum)
      default:
        let text = try machine.text(of: datum)
        let units = text.units
        self = units.contains(UInt16(UInt8(ascii: "$"))) ? .template(units) : .plain(text)
      }
    }

    func text(
      _ whole: Text, _ part: Text, _ place: Int, _ machine: inout Machine
    ) throws(Fault) -> Text {
      switch self {
      case .plain(let text): return text
      case .function(let function):
        let arguments: [Datum] = [
          Datum(part.inItsForm), .number(Double(place)), Datum(whole.inItsForm),
        ]
        return try machine.text(of: try machine.call(function, with: arguments))
      case .template(let template):
        let end = place + part.count
        var result: [UInt16] = []
        var index = 0
        while index < template.count {
          let sign = template[index] == UInt16(UInt8(ascii: "$"))
          let next = sign && index + 1 < template.count ? template[index + 1] : 0
          index += 2
          switch UInt8(truncatingIfNeeded: next) {
          case UInt8(ascii: "$") where next < 0x80: result.append(next)
          case UInt8(ascii: "&") where next < 0x80: result += part.units
          case UInt8(ascii: "`") where next < 0x80: result += whole.part(0..<place).units
          case UInt8(ascii: "'") where next < 0x80:
            result += whole.part(min(end, whole.count)..<whole.count).units
          default:
            index -= 1
            result.append(template[index - 1])
          }
          try machine.budget.spend(1)
        }
        try machine.budget.take(2 * result.count)
        return Text(result)
      }
    }
  }
}

extension Text {
  /// Two texts in a form that makes places quick to find: both ASCII, or both code units.
  static func inOneForm(_ left: Text, _ right: Text) -> (Text, Text) {
    if left.ascii != nil, right.ascii != nil { return (left, right) }
    return (.units(left.units), .units(right.units))
  }

  /// A text that `inOneForm` gave, as texts are kept.
  var inItsForm: Text {
    if case .units(let units) = self { Text(units) } else { self }
  }
}
