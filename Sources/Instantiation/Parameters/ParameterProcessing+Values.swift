import Decoding
import Diagnostics
import Expressions
import Inheritance
import JSONSchema
import JourneyTemplates
import Patterns
import SemanticVersions
import Values

/// What is said of a value alone.
extension ParameterProcessing {
  /// How much work one pattern may take.
  private static var patternSteps: Int { 200_000 }

  /// Holds a value against its parameter, and refuses it for everything that is wrong.
  mutating func check(_ value: Value, of parameter: PreparedParameter) {
    guard checkType(value, of: parameter) else { return }
    guard checkOptions(value, of: parameter) else { return }
    checkSize(value, of: parameter)
    checkReference(value, of: parameter)
    checkFunction(value, of: parameter)
    checkPattern(value, of: parameter)
    checkSchema(value, of: parameter)
    checkValidator(value, of: parameter)
  }

  private mutating func checkType(_ value: Value, of parameter: PreparedParameter) -> Bool {
    guard let wanted = parameter.parameter.dataType.mismatch(value) else { return true }
    refuse(
      problem(
        "wrong-type", of: parameter, "'\(parameter.name)' must be \(wanted), not \(value.kind)",
        help: "Give \(wanted)"))
    if let converted = parameter.parameter.dataType.converted(value) {
      suggest(converted, for: parameter)
    }
    return false
  }

  private mutating func checkOptions(_ value: Value, of parameter: PreparedParameter) -> Bool {
    let options = parameter.parameter.options.map { $0.value }
    let chosen =
      value.array.flatMap { parameter.parameter.dataType == .array ? $0 : nil } ?? [value]
    guard !options.isEmpty else { return true }
    var isSound = true
    for one in chosen where !options.contains(one) {
      isSound = false
      let list = options.prefix(12).map { JSONWriter.plainText(of: $0) }.joined(separator: ", ")
      refuse(
        problem(
          "not-an-option", of: parameter,
          "\(JSONWriter.plainText(of: one).shortened) is none of the options of '\(parameter.name)'",
          help: "Choose one of \(list)"))
      guard let near = options.nearest(to: one) else { continue }
      suggest(value.replacing(one, with: near), for: parameter)
    }
    return isSound
  }

  private mutating func checkSize(_ value: Value, of parameter: PreparedParameter) {
    guard let constraints = parameter.parameter.constraints else { return }
    if let number = value.number {
      if let least = constraints.minValue, !(number >= least) {
        refuseSize(parameter, "at least \(least.jsonText)", nearest: .number(least))
      }
      if let most = constraints.maxValue, !(number <= most) {
        refuseSize(parameter, "at most \(most.jsonText)", nearest: .number(most))
      }
    }
    let count: Int
    let unit: String
    switch value {
    case .string(let text): (count, unit) = (text.unicodeScalars.count, "character")
    case .array(let items): (count, unit) = (items.count, "item")
    default: return
    }
    if let least = constraints.minLength, count < least {
      refuseSize(parameter, "at least \(least.counted(unit)) long", nearest: nil)
    }
    if let most = constraints.maxLength, count > most {
      refuseSize(parameter, "at most \(most.counted(unit)) long", nearest: value.prefix(most))
    }
  }

  private mutating func refuseSize(
    _ parameter: PreparedParameter, _ bound: String, nearest: Value?
  ) {
    refuse(
      problem(
        "out-of-range", of: parameter, "'\(parameter.name)' must be \(bound)",
        help: ""))
    if let nearest { suggest(nearest, for: parameter) }
  }

  /// A reference must lead to a version that is there, where it is known which there are.
  private mutating func checkReference(_ value: Value, of parameter: PreparedParameter) {
    guard parameter.parameter.dataType == .templateReference, let index = template.index,
      let reference = value.string.flatMap({ TemplateReference($0) }),
      index.best(for: reference, allowingDrafts: true) == nil
    else { return }
    let versions = index[reference.templateId].map { $0.version.description }
    guard versions.isEmpty else {
      refuse(
        problem(
          "no-matching-version", of: parameter,
          "No version of '\(reference.templateId)' is \(reference.range)",
          help: "There are: " + versions.suffix(5).joined(separator: ", ")))
      return
    }
    refuse(
      problem(
        "unknown-template", of: parameter, "There is no template '\(reference.templateId)'",
        help: ""))
    let ids = index.sources.map { $0.templateId }
    if let near = nearest(to: reference.templateId, among: ids) {
      let range = reference.range == .any ? "" : "@\(reference.range)"
      suggest(.string(near + range), for: parameter)
    }
  }

  private mutating func checkFunction(_ value: Value, of parameter: PreparedParameter) {
    guard parameter.parameter.dataType == .function, let source = value.string else { return }
    do throws(ExpressionError) {
      _ = try Transform(source)
    } catch {
      refuse(
        problem(
          "invalid-expression", of: parameter, "'\(parameter.name)': \(error.message)",
          help: error.help))
    }
  }

  private mutating func checkPattern(_ value: Value, of parameter: PreparedParameter) {
    guard let pattern = parameter.pattern, let text = value.string else { return }
    var steps = Self.patternSteps
    switch pattern.isFound(in: text, steps: &steps) {
    case true?: return
    case nil:
      refuse(
        problem(
          "pattern-too-slow", of: parameter,
          "The pattern of '\(parameter.name)' takes too long on this value",
          help: "Give a shorter value"))
    case false?:
      refuse(
        problem(
          "pattern-mismatch", of: parameter,
          "'\(parameter.name)' must match \(pattern.description)", help: ""))
      let candidates = [text.trimmed, text.uppercased(), text.lowercased()]
      for candidate in candidates where candidate != text {
        var steps = Self.patternSteps
        guard pattern.isFound(in: candidate, steps: &steps) == true else { continue }
        return suggest(.string(candidate), for: parameter)
      }
    }
  }

  private mutating func checkSchema(_ value: Value, of parameter: PreparedParameter) {
    guard let schema = parameter.schema, !schema.isValid(value) else { return }
    for error in schema.validate(value).errors.prefix(20) {
      var problem = problem(
        "schema-mismatch", of: parameter, "'\(parameter.name)': \(error.message)",
        help: "")
      problem.path = error.instanceLocation
      refuse(problem)
    }
  }

  private mutating func checkValidator(_ value: Value, of parameter: PreparedParameter) {
    guard let validator = parameter.validator else { return }
    do throws(ParameterProblem) {
      if try holds(validator, for: parameter, value: value) { return }
      refuse(
        problem(
          "validator-failed", of: parameter, "'\(parameter.name)' must be such that \(validator)",
          help: ""))
    } catch {
      refuse(error)
    }
  }

  /// Suggests a value in the place of the one that has just been refused.
  private mutating func suggest(_ value: Value, for parameter: PreparedParameter) {
    let message = "Did you mean \(JSONWriter.plainText(of: value).shortened)?"
    result.suggestions.append(ParameterSuggestion(parameter.name, .value(value), message))
    addHelp(message)
  }
}

extension ParameterDataType {
  /// What a value should be in words, where it is something else.
  fileprivate func mismatch(_ value: Value) -> String? {
    switch (self, value) {
    case (.string, .string), (.number, .number), (.boolean, .bool), (.object, .object),
      (.array, .array), (.choice, _), (.function, .string):
      nil
    case (.templateReference, .string(let text)):
      TemplateReference(text) == nil ? "a reference such as order-status@^1.2.0" : nil
    case (.string, _): "a text"
    case (.number, _): "a number"
    case (.boolean, _): "true or false"
    case (.object, _): "a mapping"
    case (.array, _): "a list"
    case (.function, _): "an expression"
    case (.templateReference, _): "a reference to a template"
    }
  }

  /// A value of the type that was most likely meant.
  fileprivate func converted(_ value: Value) -> Value? {
    switch self {
    case .string: Transform.Named.text(value).map { .string($0) }
    case .number: Transform.Named.number(value).map { .number($0) }
    case .boolean: Transform.Named.boolean(value).map { .bool($0) }
    case .array: .array([value])
    case .object, .choice, .function, .templateReference: nil
    }
  }
}

extension [Value] {
  /// The option that was most likely meant.
  fileprivate func nearest(to value: Value) -> Value? {
    if let number = value.number {
      let numbers = compactMap { $0.number }
      return numbers.min { abs($0 - number) < abs($1 - number) }.map { .number($0) }
    }
    guard let text = Transform.Named.text(value) else { return nil }
    let texts = compactMap { Transform.Named.text($0) }
    guard let near = Diagnostics.nearest(to: text.trimmed, among: texts) else {
      return first { Transform.Named.text($0) == text.trimmed }
    }
    return first { Transform.Named.text($0) == near }
  }
}

extension Value {
  /// Another value in the place of one, which may be an item.
  fileprivate func replacing(_ value: Value, with other: Value) -> Value {
    guard case .array(let items) = self, self != value else { return other }
    return .array(items.map { $0 == value ? other : $0 })
  }

  /// The beginning of a text or list.
  fileprivate func prefix(_ count: Int) -> Value {
    switch self {
    case .string(let text):
      .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))))
    case .array(let items): .array(Array(items.prefix(count)))
    default: self
    }
  }
}

extension Int {
  /// `1 item`, `2 items`.
  fileprivate func counted(_ unit: String) -> String { "\(self) \(unit)\(self == 1 ? "" : "s")" }
}

extension String {
  /// Short enough for a line.
  fileprivate var shortened: String { count > 60 ? prefix(57) + "…" : self }
}
