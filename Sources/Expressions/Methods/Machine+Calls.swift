extension Machine {
  /// An instruction that calls something with arguments on the stack, or with a list of them.
  mutating func call(_ step: Instruction, _ base: Stack, _ count: Int) throws(Fault) -> Datum {
    guard step.b < 0 else {
      return try call(step, base, UnsafeBufferPointer(start: base, count: count))
    }
    guard case .list(let list) = base[0] else { return .undefined }
    return try list.items.withUnsafeBufferPointer { (items) throws(Fault) in
      try call(step, base, items)
    }
  }

  /// What is called, or has what is called, stands below the base.
  private mutating func call(
    _ step: Instruction, _ base: Stack, _ arguments: UnsafeBufferPointer<Datum>
  ) throws(Fault) -> Datum {
    switch step.operation {
    case .builtin:
      guard case .builtin(let builtin) = program.constants.at[Int(step.a)] else {
        return .undefined
      }
      return try call(builtin, Arguments(arguments))
    case .method:
      guard case .method(let method) = program.constants.at[Int(step.a)] else { return .undefined }
      return try call(method, of: base[-1], Arguments(arguments))
    case .callMember:
      let key = program.keys.at[Int(step.a)]
      return try callMember(key.text, key.string, of: base[-1], arguments)
    default: return try call(base[-1], arguments)
    }
  }

  /// Calls a method of a value.
  private mutating func call(
    _ method: Method, of datum: Datum, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    if let record = RecordView(datum), let own = record[.string(method.rawValue)] {
      return try call(own, arguments.given)
    }
    switch method {
    case .toString: return try string(of: datum, arguments)
    case .valueOf:
      if datum.isNullish { throw nothing(datum) }
      return datum
    case .hasOwnProperty:
      if datum.isNullish { throw nothing(datum) }
      return .bool(hasOwn(try propertyName(arguments[0]), datum))
    default: break
    }
    if let text = Text(any: datum) {
      try budget.spend(1 + text.size / 16)
      if let result = try call(method, of: text, arguments) { return result }
    } else if let list = ListView(datum) {
      try budget.spend(1 + list.count)
      if let result = try call(method, of: list, arguments) { return result }
    } else if case .number(let number) = datum {
      if let result = try call(method, of: number, arguments) { return result }
    }
    throw noMethod(method.rawValue, datum)
  }

  /// Calls a member that is no method of the language.
  private mutating func callMember(
    _ name: Text, _ string: String, of datum: Datum, _ arguments: UnsafeBufferPointer<Datum>
  ) throws(Fault) -> Datum {
    if let record = RecordView(datum), let own = record[name] {
      return try call(own, arguments)
    }
    if datum.isNullish { throw nothing(datum) }
    throw Refusals.method(string, .unknown) ?? noMethod(string, datum)
  }

  /// `toString`, of numbers with a radix.
  private mutating func string(of datum: Datum, _ arguments: Arguments) throws(Fault) -> Datum {
    if datum.isNullish { throw nothing(datum) }
    if case .number(let number) = datum, !arguments[0].isUndefined {
      let radix = try bounded(arguments[0], 2...36, "The radix")
      return .string(radix == 10 ? number.ecmaScriptText : number.text(radix: radix))
    }
    return Datum(try text(of: datum))
  }

  private mutating func call(
    _ method: Method, of number: Double, _ arguments: Arguments
  ) throws(Fault) -> Datum? {
    switch method {
    case .toFixed:
      return .string(number.fixed(try bounded(arguments[0], 0...100, "The number of digits")))
    case .toExponential:
      let digits = try bounded(arguments[0], 0...100, "The number of digits")
      return .string(number.exponential(arguments[0].isUndefined ? nil : digits))
    case .toPrecision:
      if arguments[0].isUndefined { return .string(number.ecmaScriptText) }
      if !number.isFinite { return .string(number.ecmaScriptText) }
      return .string(number.precise(try bounded(arguments[0], 1...100, "The number of digits")))
    default: return nil
    }
  }
}
