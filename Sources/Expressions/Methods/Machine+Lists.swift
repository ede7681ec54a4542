extension Machine {
  /// The methods of lists that are no loops; nil where lists have no such method.
  mutating func call(
    _ method: Method, of list: ListView, _ arguments: Arguments
  ) throws(Fault) -> Datum? {
    switch method {
    case .at:
      guard let place = try existingPlace(arguments[0], list.count) else { return .undefined }
      return list.item(place)
    case .includes, .indexOf, .lastIndexOf: return try search(method, list, arguments)
    case .join:
      let separator = arguments[0].isUndefined ? .string(",") : try text(of: arguments[0])
      return Datum(try joined(list, separator))
    case .slice: return try made(list.items(try range(arguments, list.count)))
    case .concat:
      var items = list.items
      for argument in arguments.given {
        let more = ListView(argument)
        try budget.take(24 * (more?.count ?? 1))
        items += more?.items ?? [argument]
      }
      return try made(items)
    case .flat:
      let depth = arguments[0].isUndefined ? 1 : try integer(of: arguments[0])
      var items: [Datum] = []
      try flatten(list, depth, &items)
      return try made(items)
    case .toReversed: return try made(list.items.reversed().map { $0.isHole ? .undefined : $0 })
    case .toSorted: return try made(try sorted(list, arguments[0]))
    case .toSpliced: return try spliced(list, arguments)
    case .with:
      guard let place = try existingPlace(arguments[0], list.count) else {
        throw Fault(kind: .type, message: "The list has no such item", span: .unknown)
      }
      var items: [Datum] = list.items.map { $0.isHole ? .undefined : $0 }
      items[place] = arguments[1]
      return try made(items)
    default: return nil
    }
  }

  private mutating func made(_ items: [Datum]) throws(Fault) -> Datum {
    try checked(ListObject(items))
  }

  private mutating func search(
    _ method: Method, _ list: ListView, _ arguments: Arguments
  ) throws(Fault) -> Datum {
    let (wanted, count) = (arguments[0], list.count)
    if method == .lastIndexOf {
      if count == 0 { return .number(-1) }
      let given = arguments.count > 1 ? try integer(of: arguments[1]) : Double(count - 1)
      let last = given < 0 ? given + Double(count) : min(given, Double(count - 1))
      var place = last < 0 ? -1 : Int(last)
      while place >= 0, list[place].isHole || !list[place].isIdentical(to: wanted) { place -= 1 }
      return .number(Double(place))
    }
    let start = try relativePlace(arguments[1], count)
    for place in start..<max(start, count) {
      let item = list[place]
      if method == .includes {
        if item.isSame(as: wanted) { return .bool(true) }
      } else if !item.isHole, item.isIdentical(to: wanted) {
        return .number(Double(place))
      }
    }
    return method == .includes ? .bool(false) : .number(-1)
  }

  private mutating func flatten(
    _ list: ListView, _ depth: Double, _ items: inout [Datum]
  ) throws(Fault) {
    try budget.take(24 * list.count + 24)
    for index in 0..<list.count {
      let item = list[index]
      if depth >= 1, let inner = ListView(item) {
        try flatten(inner, depth - 1, &items)
      } else if !item.isHole {
        items.append(item)
      }
    }
  }

  private mutating func spliced(_ list: ListView, _ arguments: Arguments) throws(Fault) -> Datum {
    let count = list.count
    let start = try relativePlace(arguments[0], count)
    let skipped =
      arguments.count == 0
      ? 0
      : arguments.count == 1 ? count - start : min(try place(arguments[1], count), count - start)
    var items: [Datum] = list.items.map { $0.isHole ? .undefined : $0 }
    items.replaceSubrange(start..<(start + skipped), with: arguments.given.dropFirst(2))
    return try made(items)
  }

  /// In order by a function, or by their texts; undefined comes last.
  private mutating func sorted(_ list: ListView, _ order: Datum) throws(Fault) -> [Datum] {
    switch order {
    case .undefined, .function, .builtin: break
    default:
      throw Fault(
        kind: .type, message: "'toSorted' takes a function, not " + order.kind,
        help: "Write toSorted((a, b) => a - b)", span: .unknown)
    }
    let items: [Datum] = list.items.filter { !$0.isUndefined }
    let missing = Array(repeating: Datum.undefined, count: list.count - items.count)
    try budget.take(48 * list.count)
    if order.isUndefined {
      var keyed: [(text: Text, item: Datum)] = []
      for item in items {
        let text = try text(of: item)
        try budget.take(text.size)
        keyed.append((text, item))
      }
      return try merged(keyed) { (left, right, machine) throws(Fault) in
        try machine.budget.spend(1 + min(left.text.size, right.text.size) / 16)
        return right.text < left.text
      }.map { $0.item } + missing
    }
    return try merged(items) { (left, right, machine) throws(Fault) in
      try machine.number(of: try machine.call(order, with: [left, right])) > 0
    } + missing
  }

  /// Merge sort, which leaves equal items in their order.
  private mutating func merged<Item>(
    _ items: [Item], _ isAfter: (Item, Item, inout Machine) throws(Fault) -> Bool
  ) throws(Fault) -> [Item] {
    guard items.count > 1 else { return items }
    let left = try merged(Array(items[..<(items.count / 2)]), isAfter)
    let right = try merged(Array(items[(items.count / 2)...]), isAfter)
    var result: [Item] = []
    result.reserveCapacity(items.count)
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if try isAfter(left[first], right[second], &self) {
        result.append(right[second])
        second += 1
      } else {
        result.append(left[first])
        first += 1
      }
    }
    return result + left[first...] + right[second...]
  }
}
