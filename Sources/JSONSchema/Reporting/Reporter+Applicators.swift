import Diagnostics
import Values

extension Reporter {
  /// What a keyword says about a value.
  mutating func apply(
    _ keyword: Keyword, of subschema: Subschema, to value: Value, _ frame: Frame
  ) -> Report {
    let report: Report
    switch keyword.rule {
    case .annotation(let annotation):
      guard subject == .annotations else { return Report() }
      return Report(units: unit(keyword, subschema, annotation: annotation))
    case .reference(let target):
      report = evaluate(target, value, by: "$ref", frame)
    case .dynamicReference(let reference):
      report = evaluate(
        schema.program.target(of: reference, &run), value, by: "$dynamicRef", frame)
    case .allOf(let schemas): report = evaluateAll(schemas, value, frame)
    case .anyOf(let schemas): return anyOf(schemas, keyword, subschema, value, frame)
    case .oneOf(let schemas): return oneOf(schemas, keyword, subschema, value, frame)
    case .not(let target): return not(target, keyword, subschema, value)
    case .conditional(let rule): return conditional(rule, keyword, subschema, value, frame)
    case .dependentSchemas(let dependencies):
      report = dependentSchemas(dependencies, value, frame)
    case .properties, .patternProperties, .additionalProperties, .propertyNames,
      .unevaluatedProperties:
      report = applyToObject(keyword, subschema, value, frame)
    case .prefixItems, .items, .contains, .unevaluatedItems:
      report = applyToArray(keyword, subschema, value, frame)
    default: return assertion(keyword, subschema, value)
    }
    // What has its own sentence comes as a unit of this keyword already.
    if report.units.isEmpty || report.units.first?.isOf(keyword, at: location) == true {
      return report
    }
    return Report(
      isValid: report.isValid, units: unit(keyword, subschema, children: report.units))
  }

  private mutating func evaluateAll(
    _ schemas: [Int], _ value: Value, _ frame: Frame
  ) -> Report {
    var result = Report()
    for (index, schema) in schemas.enumerated() where run.limit == nil {
      result.add(evaluate(schema, value, String(index), by: "allOf", frame))
    }
    return result
  }

  private mutating func branches(
    _ schemas: [Int], _ name: String, _ value: Value, _ frame: Frame
  ) -> [Report] {
    var reports: [Report] = []
    // What failing branches have looked at counts only where all fail: then it keeps the report
    // from calling known children unknown.
    let failed = frame.isNone ? frame : run.push(value.childCount)
    for (index, schema) in schemas.enumerated() where run.limit == nil {
      let own = frame.isNone ? frame : run.push(value.childCount)
      let report = evaluate(schema, value, String(index), by: name, own)
      if !own.isNone { run.pop(own, into: report.isValid ? frame : failed) }
      reports.append(report)
    }
    if !failed.isNone { run.pop(failed, into: reports.contains { $0.isValid } ? .none : frame) }
    return reports
  }

  private mutating func anyOf(
    _ schemas: [Int], _ keyword: Keyword, _ subschema: Subschema, _ value: Value, _ frame: Frame
  ) -> Report {
    let reports = branches(schemas, "anyOf", value, frame)
    let fitting = reports.filter { $0.isValid }
    if fitting.isEmpty { return misfit(reports, schemas, keyword, subschema, value) }
    return passed(fitting.flatMap { $0.units }, keyword, subschema)
  }

  private mutating func oneOf(
    _ schemas: [Int], _ keyword: Keyword, _ subschema: Subschema, _ value: Value, _ frame: Frame
  ) -> Report {
    let reports = branches(schemas, "oneOf", value, frame)
    let fitting = reports.indices.filter { reports[$0].isValid }
    guard let first = fitting.first else {
      return misfit(reports, schemas, keyword, subschema, value)
    }
    if fitting.count == 1 { return passed(reports[first].units, keyword, subschema) }
    return fault(keyword, subschema, severalFitSentence(fitting, value))
  }

  private mutating func misfit(
    _ reports: [Report], _ schemas: [Int], _ keyword: Keyword, _ subschema: Subschema,
    _ value: Value
  ) -> Report {
    guard subject == .errors else { return Report(isValid: false) }
    let (sentence, causes) = misfit(of: reports, schemas, value)
    return fault(keyword, subschema, sentence, causes)
  }

  private mutating func not(
    _ target: Int, _ keyword: Keyword, _ subschema: Subschema, _ value: Value
  ) -> Report {
    guard schema.program.accepts(target, value, .none, &run), run.limit == nil else {
      if run.limit != nil { noteLimit() }
      return Report()
    }
    return fault(keyword, subschema, notSentence(target, value))
  }

  private mutating func conditional(
    _ rule: Rule.Conditional, _ keyword: Keyword, _ subschema: Subschema, _ value: Value,
    _ frame: Frame
  ) -> Report {
    let own = frame.isNone ? frame : run.push(value.childCount)
    let condition = evaluate(rule.condition, value, by: "if", own)
    if !own.isNone { run.pop(own, into: condition.isValid ? frame : .none) }
    var result = Report()
    if condition.isValid {
      result = passed(condition.units, keyword, subschema)
    }
    let name = condition.isValid ? "then" : "else"
    guard let next = condition.isValid ? rule.then : rule.otherwise else { return result }
    // `then` and `else` are keywords of their own, beside `if`.
    let here = location.removeLast()
    location.append(name)
    let report = evaluate(next, value, by: name, frame)
    if !report.units.isEmpty {
      let units = unit(Keyword(name: name, rule: keyword.rule), subschema, children: report.units)
      result.add(Report(isValid: report.isValid, units: units))
    }
    result.isValid = report.isValid
    location.removeLast()
    location.append(here)
    return result
  }

  private mutating func dependentSchemas(
    _ dependencies: [Rule.Named], _ value: Value, _ frame: Frame
  ) -> Report {
    guard case .object(let object) = value else { return Report() }
    var result = Report()
    for dependency in dependencies where object[dependency.name] != nil {
      result.add(
        evaluate(dependency.schema, value, dependency.name, by: "dependentSchemas", frame))
    }
    return result
  }

  private mutating func passed(
    _ units: [OutputUnit], _ keyword: Keyword, _ subschema: Subschema
  ) -> Report {
    Report(units: units.isEmpty ? [] : unit(keyword, subschema, children: units))
  }

  /// The report of a value that a keyword refuses.
  mutating func fault(
    _ keyword: Keyword, _ subschema: Subschema, _ message: String,
    _ causes: [OutputUnit] = []
  ) -> Report {
    guard subject == .errors else { return Report(isValid: false) }
    return Report(
      isValid: false, units: unit(keyword, subschema, message, children: causes))
  }
}

extension Reporter.Report {
  /// Adds what another schema for the same value says.
  mutating func add(_ other: Reporter.Report) {
    if isValid && !other.isValid { self = Reporter.Report(isValid: false) }
    if isValid == other.isValid { units += other.units }
  }
}

extension OutputUnit {
  fileprivate func isOf(_ keyword: Keyword, at location: [String]) -> Bool {
    self.keyword.isExactly(keyword.name) && !message.isEmpty
      && keywordLocation.isExactly(location.pointer)
  }
}
