import Diagnostics
import Values

extension Compiler {
  /// What a name with what follows it is.
  enum Meaning {
    case builtIn(BuiltIn)
    case helper(Helper)
    case path(PathExpression)
  }

  /// How a strict template takes a path: `lenient` where the last name may be missing.
  enum Strictness { case whole, lenient }

  /// Tells helpers from paths as Handlebars.js does.
  ///
  /// Helpers of our own are different in one thing: without arguments their names are paths, so that
  /// data may have a `count` or a `date`.
  func meaning(of call: Call, _ scope: Scope) throws(HandlebarsError) -> Meaning {
    let path = call.name.path
    let name = path.parts.first ?? ""
    let isLocal = path.isSimple && scope.local(name) != nil
    let isCall = !isLocal && call.hasArguments
    if isCall || (!isLocal && path.isSimple) {
      if let builtIn = BuiltIn(rawValue: name) { return .builtIn(builtIn) }
      guard name != "helperMissing", name != "blockHelperMissing" else {
        throw error("'\(name)' cannot be called", call)
      }
    }
    guard isCall else { return .path(path) }
    if path.isSimple, !path.isData, let helper = Helper(name: name) { return .helper(helper) }
    let names = Helper.names + ["if", "unless", "each", "with", "lookup", "log"]
    // Of a letter or two anybody may have meant anything.
    let near = path.original.utf8.count > 2 ? nearest(to: path.original, among: names) : nil
    throw error(
      "There is no helper '\(path.original)'", call, help: near.map { "Did you mean '\($0)'?" })
  }

  /// Adds a value.
  mutating func argument(
    _ expression: Expression, _ scope: Scope
  ) throws(HandlebarsError) -> Int32 {
    switch expression {
    case .path(let path): return try argument(path, scope, .lenient)
    case .string(let string, _): return literal(.string(string))
    case .number(let number, _): return literal(.number(number))
    case .bool(let bool, _): return literal(.bool(bool))
    case .null: return literal(.null)
    case .undefined: return add(.undefined)
    case .call(let call):
      switch try meaning(of: call, scope) {
      case .builtIn(.lookup): return try helper(.lookup, call, scope)
      case .builtIn(.log): return try helper(.log, call, scope)
      case .builtIn(let block): throw error("'\(block.rawValue)' is a block", call)
      case .helper(let helper): return try self.helper(helper, call, scope)
      case .path(let path): return try argument(path, scope, .whole)
      }
    }
  }

  mutating func add(_ argument: Program.Argument) -> Int32 {
    program.arguments.append(argument)
    return Int32(program.arguments.count - 1)
  }

  mutating func add(_ arguments: [Program.Argument]) -> Program.Span {
    let span = Program.Span(
      start: Int32(program.arguments.count), count: Int32(arguments.count))
    program.arguments += arguments
    return span
  }

  private mutating func literal(_ value: Value) -> Int32 {
    program.literals.append(value)
    return add(.literal(Int32(program.literals.count - 1)))
  }

  // MARK: - Helpers

  /// Adds the call of a helper, whose arguments come to stand together.
  mutating func helper(
    _ helper: Helper, _ call: Call, _ scope: Scope
  ) throws(HandlebarsError) -> Int32 {
    try check(helper, call)
    var given: [Program.Argument] = []
    for value in call.arguments { given.append(program.arguments[Int(try argument(value, scope))]) }
    let hash = try hash(call, scope)
    return add(.call(helper, add(given), hash))
  }

  /// Adds the named values of a call, which come to stand together.
  ///
  /// As in Handlebars.js, the last comes first; of two with the same name the first counts, in the
  /// other's place; and what is plainly undefined is not there.
  mutating func hash(_ call: Call, _ scope: Scope) throws(HandlebarsError) -> Program.Span {
    var values: [Int32] = []
    for (_, _, value) in call.hash { values.append(try argument(value, scope)) }
    var pairs: [(key: String, value: Int32)] = []
    for (pair, value) in zip(call.hash, values).reversed() {
      if let index = pairs.firstIndex(where: { $0.key == pair.key }) {
        pairs[index].value = value
      } else {
        pairs.append((pair.key, value))
      }
    }
    var hash: [Program.Named] = []
    for (key, value) in pairs {
      if case .undefined = program.arguments[Int(value)] { continue }
      hash.append(Program.Named(key: add(name: key), value: value))
    }
    let span = Program.Span(start: Int32(program.named.count), count: Int32(hash.count))
    program.named += hash
    return span
  }

  private mutating func add(name: String) -> Int32 {
    program.names.append(Name(name))
    return Int32(program.names.count - 1)
  }

  // MARK: - Paths

  /// Adds a path; it is noted where it leads from the template's context.
  mutating func argument(
    _ path: PathExpression, _ scope: Scope, _ strictness: Strictness
  ) throws(HandlebarsError) -> Int32 {
    let index = add(try resolved(path, scope))
    guard template.isStrict, !path.parts.isEmpty else { return index }
    if case .local = program.arguments[Int(index)], path.parts.count == 1 { return index }
    return add(.required(index, isWhole: strictness == .whole))
  }

  private mutating func resolved(
    _ path: PathExpression, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Argument {
    // Handlebars.js takes an empty first name for none.
    guard let first = path.parts.first, !first.isEmpty else {
      return .context(up: Int32(clamping: path.depth), .empty)
    }
    if path.depth == 0, !path.isScoped, let local = scope.local(first) {
      return try self.local(path, local)
    }
    if path.isData { return data(path, scope) }
    if path.depth == 0, !path.isScoped, template.runtimeRoots.contains(first) {
      throw error(
        "'\(first)' is filled in at run time, so it can only be shown", path.range.lowerBound,
        help: "Write it in a tag of its own: {{\(path.original)}}")
    }
    note(first, scope.origin(up: path.depth), path)
    if path.depth == 0, path.parts.count == 1 { return .field(add(name: first)) }
    return .context(up: Int32(clamping: path.depth), add(names: path.parts[...]))
  }

  private mutating func local(
    _ path: PathExpression, _ local: (up: Int, index: Int, isGiven: Bool)
  ) throws(HandlebarsError) -> Program.Argument {
    guard local.isGiven else {
      if local.index >= 2 { return .undefined }
      throw error(
        "The block gives '\(path.parts[0])' no value", path.range.lowerBound,
        help: "'each' has the parameters item and key, 'with' has its value")
    }
    return .local(
      up: Int32(clamping: local.up), isKey: local.index == 1, add(names: path.parts.dropFirst()))
  }

  private mutating func data(_ path: PathExpression, _ scope: Scope) -> Program.Argument {
    let variable: Program.DataVariable
    switch path.parts[0] {
    case "root":
      variable = .root
      if path.depth == 0, path.parts.count > 1 { note(path.parts[1], .root, path) }
    case "index": variable = .index
    case "key": variable = .key
    case "first": variable = .first
    case "last": variable = .last
    case "partial-block": variable = .partialBlock
    default:
      variable = .other
      let known = ["root", "index", "key", "first", "last"]
      let near = nearest(to: path.parts[0], among: known)
      warn(
        "There is no '\(path.original)'", path.range,
        help: near.map { "Did you mean '@\($0)'?" }
          ?? "There are @root, @index, @key, @first and @last")
    }
    return .data(variable, up: Int32(clamping: path.depth), add(names: path.parts.dropFirst()))
  }

  private mutating func add(names: ArraySlice<String>) -> Program.Span {
    let span = Program.Span(start: Int32(program.names.count), count: Int32(names.count))
    for name in names { program.names.append(Name(name)) }
    return span
  }

  private mutating func note(_ root: String, _ origin: Scope.Origin, _ path: PathExpression) {
    guard origin != .elsewhere else { return }
    let written = String(decoding: template.source[path.range], as: UTF8.self)
    let reference = Reference(
      root: root, path: written, position: place(path.range.lowerBound),
      length: written.unicodeScalars.count)
    if origin == .root {
      references.append(reference)
    } else {
      possibleReferences.append(reference)
    }
  }
}

extension Expression {
  /// The path that a name is, literals too: `{{"first name"}}`.
  var path: PathExpression {
    if case .path(let path) = self { return path }
    return PathExpression(
      parts: [original], original: original, isScoped: original.utf8.first == UInt8(ascii: "."),
      range: range)
  }
}
