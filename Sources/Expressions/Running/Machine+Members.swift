extension Machine {
  /// The member with a key that the source spells out.
  @inline(__always)
  func member(_ key: Int, of datum: Datum) throws(Fault) -> Datum {
    if case .outsideRecord(let place) = datum,
      let found = place.entries.place(of: keys[key].string, hint: hints + key)
    {
      return Datum(at: found)
    }
    return try rareMember(keys[key], of: datum)
  }

  @inline(never)
  private func rareMember(_ key: Program.Key, of datum: Datum) throws(Fault) -> Datum {
    switch datum {
    case .outsideRecord: break
    case .record(let record): if let found = record[key.text] { return found }
    case .list, .outsideList:
      guard let list = ListView(datum) else { break }
      if key.isLength { return .number(Double(list.count)) }
      if let index = key.index {
        return index < list.count ? list.item(Int(index)) : .undefined
      }
    case .string, .units:
      let text = Text(datum)
      if key.isLength { return .number(Double(text.count)) }
      if let index = key.index {
        return index < text.count ? Datum(Text(unit: text.unit(at: Int(index)))) : .undefined
      }
    case .undefined, .null, .hole: throw nothing(datum)
    case .function, .builtin, .method:
      throw Fault(
        kind: .notAllowed, message: "A function has no members in the language",
        help: "Call it", span: .unknown)
    case .bool, .number: break
    }
    return inherited(key.method, key.string, datum)
  }

  /// A method that is read and not called.
  private func inherited(_ method: Method?, _ name: String, _ datum: Datum) -> Datum {
    if let method, method.belongs(to: datum) { return .method(method) }
    return .undefined
  }

  func nothing(_ datum: Datum) -> Fault {
    Fault(
      kind: .type, message: "There is nothing to read from: the value is " + datum.kind,
      help: "Write '?.' where a value may be missing", span: .unknown)
  }

  func noMethod(_ name: String, _ datum: Datum) -> Fault {
    if datum.isNullish { return nothing(datum) }
    return Fault(
      kind: .type, message: datum.kind.capitalizedFirst + " has no method '" + name + "'",
      help: datum.isList || datum.isText
        ? "" : "Turn it into a text with String(x), or look at its type with typeof x",
      span: .unknown)
  }

  /// What stands in brackets.
  mutating func item(_ key: Datum, of datum: Datum) throws(Fault) -> Datum {
    if case .number(let number) = key, let index = Int(exactly: number), index >= 0 {
      if let list = ListView(datum) { return index < list.count ? list.item(index) : .undefined }
      if let text = Text(any: datum) {
        return index < text.count ? Datum(Text(unit: text.unit(at: index))) : .undefined
      }
    }
    if datum.isNullish { throw nothing(datum) }
    let name = try propertyName(key)
    if case .string(let string) = name, Refusals.isForbidden(string) {
      throw Refusals.forbidden(string, .unknown)
    }
    if let record = RecordView(datum) {
      try budget.spend(record.count / 16)
      if let found = record[name] { return found }
    }
    return try rareMember(Program.Key(name), of: datum)
  }

  /// ToPropertyKey.
  mutating func propertyName(_ datum: Datum) throws(Fault) -> Text { try text(of: datum) }

  /// Whether a value has something by a key that can be called, or that a call fails with.
  func hasCallable(_ key: Int, _ datum: Datum) throws(Fault) -> Bool {
    if datum.isNullish { throw nothing(datum) }
    return try !member(key, of: datum).isNullish
  }

  /// Whether a mapping or list has a member, itself or from its prototype: `in`.
  mutating func has(_ key: Datum, in datum: Datum) throws(Fault) -> Bool {
    guard datum.isRecord || datum.isList else {
      throw Fault(
        kind: .type, message: "'in' looks into mappings and lists, not into " + datum.kind,
        help: "Write text.includes(part) to look into a text", span: .unknown)
    }
    let name = try propertyName(key)
    if hasOwn(name, datum) { return true }
    guard case .string(let string) = name else { return false }
    if Refusals.isInherited(string) { return true }
    return datum.isList
      && (Method(rawValue: string)?.belongs(to: datum) == true
        || Refusals.isListMethod(string))
  }

  /// Whether a value has a member itself.
  func hasOwn(_ name: Text, _ datum: Datum) -> Bool {
    if let record = RecordView(datum) { return record[name] != nil }
    if let list = ListView(datum) {
      if name == .string("length") { return true }
      guard let index = name.propertyIndex, index < list.count else { return false }
      return !list[Int(index)].isHole
    }
    guard let text = Text(any: datum) else { return false }
    return name == .string("length") || name.propertyIndex.map { $0 < text.count } ?? false
  }
}
