public import Values

/// The standard's output forms (JSON Schema Core 2020-12, section 12).
extension Validation {
  /// `{"valid": …}`, and nothing else.
  public func flagOutput() -> Value { ["valid": .bool(isValid)] }

  /// All that keywords have to say, in one list.
  public func basicOutput() -> Value {
    let units = isValid ? annotationUnits() : units
    return output(units.flatMap { $0.flattened })
  }

  /// What keywords have to say, nested as the schema is, without steps that say nothing of their
  /// own.
  public func detailedOutput() -> Value {
    let units = isValid ? annotationUnits() : units
    return output(units.map { $0.condensed })
  }

  private func output(_ units: [Value]) -> Value {
    var object = Object()
    object.append("valid", .bool(isValid))
    object.append("keywordLocation", "")
    object.append("instanceLocation", "")
    if !isValid || !units.isEmpty {
      object.append(isValid ? "annotations" : "errors", .array(units))
    }
    return .object(object)
  }
}

extension OutputUnit {
  /// The units with something to say.
  fileprivate var flattened: [Value] {
    let inner = children.flatMap { $0.flattened }
    return message.isEmpty && annotation == nil ? inner : [.object(head)] + inner
  }

  /// The unit with those below it; those that only pass on what one other says are left out.
  fileprivate var condensed: Value {
    if message.isEmpty && annotation == nil && children.count == 1 { return children[0].condensed }
    var object = head
    if !children.isEmpty {
      object.append(
        isFault ? "errors" : "annotations", .array(children.map { $0.condensed }))
    }
    return .object(object)
  }

  /// Whether it is about something wrong: it, or the first below it, has a sentence.
  private var isFault: Bool { !firstSentence.isEmpty }

  private var head: Object {
    var object = Object()
    object.append("valid", .bool(!isFault))
    object.append("keywordLocation", .string(keywordLocation))
    // Without an address of the document there is no absolute one.
    if absoluteKeywordLocation.utf8.first != UInt8(ascii: "#") {
      object.append("absoluteKeywordLocation", .string(absoluteKeywordLocation))
    }
    object.append("instanceLocation", .string(instanceLocation.jsonPointer))
    if !message.isEmpty { object.append("error", .string(message)) }
    if let annotation { object.append("annotation", annotation) }
    return object
  }
}
