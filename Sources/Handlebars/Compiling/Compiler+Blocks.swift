import Diagnostics

extension Compiler {
  mutating func instruction(
    _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    switch try meaning(of: block.call, scope) {
    case .builtIn(.log): return .log(try helper(.log, block.call, scope))
    case .builtIn(.lookup):
      return .output(try helper(.lookup, block.call, scope), isEscaped: false)
    case .builtIn(let kind): return try builtInBlock(kind, block, scope)
    case .helper(let helper):
      let argument = try self.helper(helper, block.call, scope)
      return try section(argument, block, scope)
    case .path(let path):
      return try section(shown(try argument(path, scope, .whole)), block, scope)
    }
  }

  private mutating func builtInBlock(
    _ kind: BuiltIn, _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    let name = kind.rawValue
    guard block.call.arguments.count == 1 else {
      let extra = block.call.arguments.dropFirst().first
      throw HandlebarsError(
        "'\(name)' takes one argument", at: place((extra ?? block.call.name).range.lowerBound),
        in: template.name)
    }
    let value = block.call.arguments[0]
    var argument = shown(try argument(value, scope))
    for (key, range, value) in block.call.hash {
      let index = try self.argument(value, scope)
      if key == "includeZero", kind == .if || kind == .unless {
        argument = add(
          .call(
            .isThere, add([program.arguments[Int(argument)], program.arguments[Int(index)]]), .empty
          ))
      } else {
        let help = nearest(to: key, among: ["includeZero"]).map { "Did you mean '\($0)'?" }
        warn("'\(name)' takes no notice of '\(key)='", range, help: help)
      }
    }
    let isIteration = kind == .each
    let isSame = kind == .if || kind == .unless || (kind == .with && value.isContext)
    let names = block.body?.names ?? []
    let inner = scope.inside(
      isSame ? .same : .own, names, given: isIteration ? 2 : kind == .with ? 1 : 0)
    let inverseScope = scope.inside(.same, block.inverse?.names ?? [], given: 0)
    let body = try self.body(block.body, inner)
    let inverse = try self.body(block.inverse, inverseScope)
    switch kind {
    case .unless: return .condition(argument, body: inverse, inverse: body)
    case .each: return .each(argument, body: body, inverse: inverse)
    case .with: return .with(argument, body: body, inverse: inverse)
    default: return .condition(argument, body: body, inverse: inverse)
    }
  }

  /// A value that is shown or tested, for which `@partial-block` is the block's text.
  mutating func shown(_ argument: Int32) -> Int32 {
    if case .data(.partialBlock, let up, let names) = program.arguments[Int(argument)] {
      program.arguments[Int(argument)] = .data(.partialBlockText, up: up, names)
    }
    return argument
  }

  private mutating func section(
    _ argument: Int32, _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    let inner = scope.inside(.perhapsOwn, block.body?.names ?? [], given: 2)
    let inverseScope = scope.inside(.same, block.inverse?.names ?? [], given: 0)
    let body = try self.body(block.body, inner)
    return .section(argument, body: body, inverse: try self.body(block.inverse, inverseScope))
  }

  // MARK: - Partials

  mutating func partial(
    _ call: Call, _ block: Body?, indent: [UInt8], _ scope: Scope
  ) throws(HandlebarsError) -> Program.Instruction {
    let name: Program.Partial.Name
    if case .call = call.name {
      name = .computed(try argument(call.name, scope))
    } else if call.name.original == "@partial-block" {
      name = .block
    } else {
      name = .fixed(call.name.original)
    }
    guard call.arguments.count <= 1 else {
      throw error("A partial takes one context", call.arguments[1].range.lowerBound)
    }
    let context = try call.arguments.first.map { (value) throws(HandlebarsError) in
      try argument(value, scope)
    }
    let hash = try hash(call, scope)
    let body = try block.map { (block) throws(HandlebarsError) in try self.body(block, scope) }
    if case .fixed(let name) = name, body == nil {
      partials.append((name, place(call.range.lowerBound)))
    }
    program.partials.append(
      Program.Partial(
        name: name, context: context, hash: hash, hasHash: !call.hash.isEmpty, indent: indent,
        body: body))
    return .partial(Int32(program.partials.count - 1))
  }

  mutating func inline(
    _ block: Block, _ scope: Scope
  ) throws(HandlebarsError) -> Program.InlinePartial {
    guard block.call.arguments.count == 1 else {
      throw error("An inline partial needs a name", block.call.range.lowerBound)
    }
    if case .string(let name, _) = block.call.arguments[0] { inlineNames.insert(name) }
    let name = try argument(block.call.arguments[0], scope)
    return Program.InlinePartial(name: name, body: try body(block.body, scope))
  }
}

extension Expression {
  /// Whether it is `this` or `.`.
  fileprivate var isContext: Bool {
    if case .path(let path) = self { path.depth == 0 && path.parts.isEmpty } else { false }
  }
}
