import Diagnostics
import Values

/// Evaluates a schema keyword by keyword, and writes down what they say.
///
/// It is the slow twin of `Program`, which decides whether a value is valid.
struct Reporter {
  /// What is written down.
  enum Subject {
    case errors, annotations
  }

  /// What one schema or keyword says.
  struct Report {
    var isValid = true
    var units: [OutputUnit] = []
  }

  let schema: JSONSchema
  let subject: Subject
  var run: Run
  /// The way to the value at hand.
  var path: [DataPath.Step] = []
  /// The way to the keyword at hand.
  var location: [String] = []
  /// The keyword that applied the schema at hand.
  var applicator = ""
  /// The key that is the value at hand, if one is.
  var key: String?
  /// The names beside which `additionalProperties` applied the schema at hand.
  var known: [String] = []
  /// Bytes that may still be written.
  private var room = 4 << 20
  private(set) var isTruncated = false
  /// How many more near names may be looked for.
  private var hints = 64
  /// Where the run was given up.
  private var limitPath: DataPath?

  init(_ schema: JSONSchema, _ subject: Subject, steps: Int) {
    self.schema = schema
    self.subject = subject
    run = Run(steps: steps)
  }

  /// Reports on a whole value.
  mutating func report(on instance: Value) -> Report { evaluate(0, instance, .none) }

  /// Holds a value against a schema.
  ///
  /// - Parameter frame: where the children of the value that are evaluated are marked.
  mutating func evaluate(_ index: Int, _ value: Value, _ frame: Frame) -> Report {
    guard run.enter() else {
      noteLimit()
      return Report(isValid: false)
    }
    defer { run.leave() }
    let subschema = schema.registry.subschemas[index]
    if let constant = subschema.constant {
      return constant ? Report() : refusal(of: value, by: subschema)
    }
    let isNew = schema.program.tracksScope && run.scope.last != subschema.resource
    if isNew { run.scope.append(subschema.resource) }
    defer { if isNew { run.scope.removeLast() } }
    guard schema.program.nodes[index].hasUnevaluated else {
      return evaluate(subschema, value, frame)
    }
    let own = run.push(value.childCount)
    let report = evaluate(subschema, value, own)
    // Where this fails, so does what holds it, up to a branch; that sees to the marks.
    run.pop(own, into: frame)
    return report
  }

  private mutating func evaluate(
    _ subschema: Subschema, _ value: Value, _ frame: Frame
  ) -> Report {
    var result = Report()
    for keyword in subschema.keywords where run.limit == nil {
      location.append(keyword.name)
      let report = apply(keyword, of: subschema, to: value, frame)
      location.removeLast()
      if result.isValid && !report.isValid {
        // What a schema says about a value that it refuses does not count.
        result = Report(isValid: false)
      }
      if result.isValid == report.isValid { result.units += report.units }
    }
    return result
  }

  /// Evaluates with more steps on the way to the value and the keyword.
  mutating func evaluate(
    _ index: Int, _ value: Value, at step: DataPath.Step? = nil, _ tokens: String...,
    by name: String,
    _ frame: Frame = .none
  ) -> Report {
    let before = applicator
    applicator = name
    location += tokens
    if let step { path.append(step) }
    let report = evaluate(index, value, frame)
    if step != nil { path.removeLast() }
    location.removeLast(tokens.count)
    applicator = before
    return report
  }
}

extension Reporter {
  /// A unit of the keyword at hand; nil where no more may be written.
  mutating func unit(
    _ keyword: Keyword, _ subschema: Subschema, _ message: String = "", annotation: Value? = nil,
    children: [OutputUnit] = []
  ) -> [OutputUnit] {
    write(keyword.name, absolute(subschema, keyword.name), message, annotation, children)
  }

  private mutating func write(
    _ keyword: String, _ absolute: String, _ message: String, _ annotation: Value? = nil,
    _ children: [OutputUnit] = []
  ) -> [OutputUnit] {
    guard room > 0 else {
      isTruncated = true
      // What has been written stays, without what would hold it.
      return children
    }
    let unit = OutputUnit(
      keyword: keyword, instanceLocation: DataPath(path), keywordLocation: location.pointer,
      absoluteKeywordLocation: absolute, message: message, annotation: annotation,
      children: children)
    room -=
      256 + unit.keywordLocation.utf8.count + absolute.utf8.count + message.utf8.count
      + path.count * 32
    return [unit]
  }

  private func absolute(_ subschema: Subschema, _ keyword: String) -> String {
    schema.registry.absoluteLocation(of: subschema.place) + [keyword].pointer
  }

  private mutating func refusal(of value: Value, by subschema: Subschema) -> Report {
    guard subject == .errors else { return Report(isValid: false) }
    let absolute = schema.registry.absoluteLocation(of: subschema.place)
    return Report(isValid: false, units: write(applicator, absolute, refusalSentence(value)))
  }

  /// The candidate that a name was likely meant to be, unless enough have been looked for.
  mutating func hint(_ name: String, among candidates: some Sequence<String>) -> String? {
    guard hints > 0 else { return nil }
    hints -= 1
    return nearest(to: name, among: candidates)
  }

  /// Remembers where a limit was reached first.
  mutating func noteLimit() {
    if limitPath == nil { limitPath = DataPath(path) }
    isTruncated = true
  }

  /// The fault of an evaluation that was given up.
  func limitUnit(_ limit: Run.Limit?) -> OutputUnit {
    OutputUnit(
      keyword: "", instanceLocation: limitPath ?? .root, keywordLocation: "",
      absoluteKeywordLocation: schema.registry.absoluteLocation(of: 0), kind: .limit,
      message: Self.limitSentence(limit ?? run.limit))
  }
}
