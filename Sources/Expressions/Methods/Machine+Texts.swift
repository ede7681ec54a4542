extension Machine {
  /// The methods of texts; nil where texts have no such method.
  mutating func call(
    _ method: Method, of text: Text, _ arguments: Arguments
  ) throws(Fault) -> Datum? {
    switch method {
    case .trim: return Datum(text.trimmed())
    case .trimStart: return Datum(text.trimmed(end: false))
    case .trimEnd: return Datum(text.trimmed(start: false))
    case .toLowerCase, .toUpperCase:
      try budget.take(text.size)
      return Datum(method == .toLowerCase ? text.lowercased : text.uppercased)
    case .includes, .startsWith, .endsWith, .indexOf, .lastIndexOf:
      return try search(method, text, arguments)
    case .slice, .substring, .substr:
      try budget.take(text.size)
      return Datum(text.part(try bounds(method, text.count, arguments)))
    case .at, .charAt, .charCodeAt, .codePointAt: return try unit(method, text, arguments)
    case .concat:
      var result = text
      for argument in arguments.given {
        let more = try self.text(of: argument)
        try budget.take(result.size + more.size)
        result = result + more
      }
      return Datum(result)
    case .repeat: return Datum(try repeated(text, arguments[0]))
    case .padStart, .padEnd:
      let padding = try padding(text, arguments)
      return Datum(method == .padStart ? padding + text : text + padding)
    case .split: return try parts(of: text, arguments)
    case .replace, .replaceAll: return try replaced(method, text, arguments)
    default: return nil
    }
  }

  private mutating func search(
    _ method: Method, _ text: Text, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    let part = try self.text(of: arguments[0])
    let second = arguments[1]
    // Counting code units takes time that most calls do not need.
    let isWhole = second.isUndefined
    switch method {
    case .includes:
      let start = isWhole ? 0 : try place(second, text.count)
      return .bool(text.firstIndex(of: part, from: start) != nil)
    case .startsWith:
      return .bool(text.begins(with: part, at: isWhole ? 0 : try place(second, text.count)))
    case .endsWith:
      if isWhole { return .bool(text.ends(with: part)) }
      let end = try place(second, text.count, absent: text.count)
      return .bool(text.part(0..<end).ends(with: part))
    case .indexOf:
      let start = isWhole ? 0 : try place(second, text.count)
      return .number(Double(text.firstIndex(of: part, from: start) ?? -1))
    default:
      let number = try self.number(of: second)
      let end = number.isNaN ? Double.infinity : number
      let last = try place(.number(end), text.count)
      return .number(Double(text.lastIndex(of: part, upTo: last) ?? -1))
    }
  }

  private mutating func bounds(
    _ method: Method, _ count: Int, _ arguments: Arguments
  ) throws(Fault) -> Range<Int> {
    switch method {
    case .slice: return try range(arguments, count)
    case .substr:
      let start = try relativePlace(arguments[0], count)
      let length = try place(arguments[1], count - start, absent: count - start)
      return start..<(start + length)
    default:
      let first = try place(arguments[0], count)
      let second = try place(arguments[1], count, absent: count)
      return min(first, second)..<max(first, second)
    }
  }

  private mutating func unit(
    _ method: Method, _ text: Text, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    let count = text.count
    let position = try integer(of: arguments[0])
    let isFromEnd = method == .at && position < 0
    let place = isFromEnd ? position + Double(count) : position
    guard place >= 0, place < Double(count) else {
      return switch method {
      case .charAt: .string("")
      case .charCodeAt: .number(.nan)
      default: .undefined
      }
    }
    return switch method {
    case .charCodeAt: .number(Double(text.unit(at: Int(place))))
    case .codePointAt: .number(Double(text.codePoint(at: Int(place))))
    default: Datum(Text(unit: text.unit(at: Int(place))))
    }
  }

  private mutating func repeated(_ text: Text, _ argument: Datum) throws(Fault) -> Text {
    let count = try integer(of: argument)
    guard count >= 0, count.isFinite else {
      throw Fault(
        kind: .type, message: "A text cannot be repeated " + count.ecmaScriptText + " times",
        help: "Write a number from 0 on", span: .unknown)
    }
    guard !text.isEmpty, count > 0 else { return .string("") }
    try budget.take(Budget.size(Double(text.size) * count))
    switch text {
    case .string(let string): return .string(String(repeating: string, count: Int(count)))
    case .units(let units): return Text(Array(repeatElement(units, count: Int(count)).joined()))
    }
  }

  /// What a text lacks to be so long.
  private mutating func padding(_ text: Text, _ arguments: Arguments) throws(Fault) -> Text {
    let missing = min(try integer(of: arguments[0]), 9e15) - Double(text.count)
    let filler = arguments[1].isUndefined ? .string(" ") : try self.text(of: arguments[1])
    guard missing > 0, !filler.isEmpty else { return .string("") }
    try budget.take(Budget.size(missing))
    let count = Int(missing)
    let times = count / filler.count + 1
    let repeated = try repeated(filler, .number(Double(times)))
    return repeated.part(0..<count)
  }
}
