extension Program {
  /// Adds another program; gives where its bodies come to stand.
  mutating func append(_ other: Program) -> Int32 {
    let shift = Shift(self)
    code += other.code.map { shift($0) }
    places += other.places
    arguments += other.arguments.map { shift($0) }
    named += other.named.map { Named(key: $0.key + shift.names, value: $0.value + shift.arguments) }
    names += other.names
    literals += other.literals
    bytes += other.bytes
    bodies += other.bodies.map { body in
      Body(
        code: shift(body.code, by: shift.code), inlines: shift(body.inlines, by: shift.inlines),
        hasNames: body.hasNames)
    }
    partials += other.partials.map { shift($0) }
    inlines += other.inlines.map {
      InlinePartial(name: $0.name + shift.arguments, body: $0.body + shift.bodies)
    }
    return shift.bodies
  }

  /// How far the places in a program move that is added to another.
  private struct Shift {
    let code, arguments, named, names, literals, bytes, bodies, partials, inlines: Int32

    init(_ program: Program) {
      code = Int32(program.code.count)
      arguments = Int32(program.arguments.count)
      named = Int32(program.named.count)
      names = Int32(program.names.count)
      literals = Int32(program.literals.count)
      bytes = Int32(program.bytes.count)
      bodies = Int32(program.bodies.count)
      partials = Int32(program.partials.count)
      inlines = Int32(program.inlines.count)
    }

    func callAsFunction(_ span: Span, by distance: Int32) -> Span {
      Span(start: span.start + distance, count: span.count)
    }

    func callAsFunction(_ instruction: Instruction) -> Instruction {
      switch instruction {
      case .text(let span): .text(self(span, by: bytes))
      case .output(let argument, let isEscaped):
        .output(argument + arguments, isEscaped: isEscaped)
      case .condition(let argument, let body, let inverse):
        .condition(argument + arguments, body: body + bodies, inverse: inverse + bodies)
      case .each(let argument, let body, let inverse):
        .each(argument + arguments, body: body + bodies, inverse: inverse + bodies)
      case .with(let argument, let body, let inverse):
        .with(argument + arguments, body: body + bodies, inverse: inverse + bodies)
      case .section(let argument, let body, let inverse):
        .section(argument + arguments, body: body + bodies, inverse: inverse + bodies)
      case .log(let argument): .log(argument + arguments)
      case .partial(let index): .partial(index + partials)
      }
    }

    func callAsFunction(_ argument: Argument) -> Argument {
      switch argument {
      case .literal(let index): .literal(index + literals)
      case .undefined: .undefined
      case .field(let name): .field(name + names)
      case .context(let up, let segments): .context(up: up, self(segments, by: names))
      case .local(let up, let isKey, let segments):
        .local(up: up, isKey: isKey, self(segments, by: names))
      case .data(let variable, let up, let segments):
        .data(variable, up: up, self(segments, by: names))
      case .call(let helper, let given, let hash):
        .call(helper, self(given, by: arguments), self(hash, by: named))
      case .required(let path, let isWhole): .required(path + arguments, isWhole: isWhole)
      }
    }

    func callAsFunction(_ partial: Partial) -> Partial {
      var name = partial.name
      if case .computed(let argument) = name { name = .computed(argument + arguments) }
      return Partial(
        name: name, context: partial.context.map { $0 + arguments },
        hash: self(partial.hash, by: named), hasHash: partial.hasHash, indent: partial.indent,
        body: partial.body.map { $0 + bodies })
    }
  }
}
