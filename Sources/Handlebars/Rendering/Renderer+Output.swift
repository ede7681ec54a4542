import Values

extension Renderer {
  mutating func write(_ argument: Int32, isEscaped: Bool) {
    switch value(of: argument) {
    case nil, .null: break
    case .string(let string): write(string, isEscaped: isEscaped)
    case .array(let items): write(items, isEscaped: isEscaped)
    case .number(let number) where number >= 0 && number < 1000 && number.rounded() == number:
      write(UInt16(number))
    case let value: output.append(value.text)
    }
  }

  /// A count or an index, which is what most numbers are.
  private mutating func write(_ number: UInt16) {
    if number >= 100 { output.append(UInt8(ascii: "0") + UInt8(number / 100)) }
    if number >= 10 { output.append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    output.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private mutating func write(_ text: String, isEscaped: Bool) {
    if isEscaped {
      escaping.append(text, to: &output)
    } else {
      output.append(text)
    }
  }

  /// Lists joined with commas, as ECMAScript does, as far as they may be put out.
  private mutating func write(_ items: [Value], isEscaped: Bool) {
    for (index, item) in items.enumerated() {
      guard output.count <= end, !budget.isSpent else { return }
      budget.spend(1)
      if index > 0 { output.append(UInt8(ascii: ",")) }
      if case .array(let items) = item {
        write(items, isEscaped: isEscaped)
      } else {
        write(Optional(item).text, isEscaped: isEscaped)
      }
    }
  }

  /// What a rendering gives, as a text of its own and not part of the output.
  mutating func text(
    of rendering: (inout Renderer) throws(HandlebarsError) -> Void
  ) -> String {
    let start = output.count
    let before = (frames.count, frame, locals.count, local, data.count, datum)
    let around = (activations.count, activation, blocks.count, inlines.count, nesting, escaping)
    do throws(HandlebarsError) {
      try rendering(&self)
    } catch {
      fail(error)
      frames.removeLast(frames.count - before.0)
      locals.removeLast(locals.count - before.2)
      data.removeLast(data.count - before.4)
      activations.removeLast(activations.count - around.0)
      blocks.removeLast(blocks.count - around.2)
      inlines.removeLast(inlines.count - around.3)
      (frame, local, datum) = (before.1, before.3, before.5)
      (activation, nesting, escaping) = (around.1, around.4, around.5)
    }
    let text = output.text(from: start)
    output.shorten(to: start)
    return text
  }

  // MARK: - Errors

  /// Stops the rendering from where nothing can be thrown.
  mutating func fail(_ error: HandlebarsError) {
    if failure == nil { failure = error }
    budget.spendAll()
  }

  /// Whether there is room for so many more bytes.
  func hasRoom(for count: Int) -> Bool { count <= end - output.count }

  /// Why it cannot go on.
  var excess: HandlebarsError {
    failure ?? (output.count > end ? tooLong : error("It takes more than \(limits.steps) steps"))
  }

  var tooLong: HandlebarsError { error("More than \(limits.bytes) bytes come out") }

  func error(_ message: String, help: String? = nil) -> HandlebarsError {
    HandlebarsError(message, at: place, in: templateName, help: help)
  }

  /// Where in its template the instruction is that is being carried out.
  var place: TextPosition {
    templates.program.places.indices.contains(instruction)
      ? templates.program.places[instruction] : .start
  }

  var templateName: String {
    activations.indices.contains(activation) ? activations[activation].entry.name : ""
  }
}
