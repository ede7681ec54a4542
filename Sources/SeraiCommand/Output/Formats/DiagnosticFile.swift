import CatalogReading
import Decoding
import Diagnostics
import Files
import RulePages
import TemplateRules
import Validation
import Values

/// Diagnostics as a machine reads them; `serai schema report` describes it.
///
/// The format has a version of its own, which rises when a reader of the former would go wrong.
struct DiagnosticFile {
  static let version = 1

  /// The catalog's files, which fixes change; nil where there is none.
  var access: FileAccess?
  /// The day on which the catalog was looked at.
  var asOf: CalendarDate?
  /// Whether to say how long each version has taken.
  var hasTimings = false

  func value(_ diagnostics: [Diagnostic]) -> Value {
    [
      "version": Value(Self.version), "serai": .string(SeraiVersion.text),
      "diagnostics": .array(diagnostics.map { value($0) }),
    ]
  }

  /// The diagnostics, and for each version that was looked at the seed's `TemplateValidationResult`.
  func value(_ verdict: Verdict) -> Value {
    let groups = Dictionary(grouping: verdict.diagnostics) { $0.location.file }
    let templates = verdict.versions.map { version in
      result(version, groups[version.file] ?? [])
    }
    guard case .object(var file) = value(verdict.diagnostics) else { return .null }
    file.append("templates", .array(templates))
    return .object(file)
  }

  // MARK: Templates

  private func result(_ version: Verdict.Version, _ own: [Diagnostic]) -> Value {
    let errors = own.filter { $0.severity == .error }
    var result: Object = [
      "templateId": .string(version.templateId), "templateVersion": .string("\(version.version)"),
      "file": .string(version.file), "isValid": .bool(errors.isEmpty),
    ]
    for category in RuleCategory.allCases {
      let found = own.filter { RulePage.page($0.id)?.category == category.rawValue }
      result.append(
        category.rawValue + "Validation",
        [
          "isValid": .bool(!found.contains { $0.severity == .error }),
          "problems": .array(found.map { .string($0.id) }),
        ])
    }
    for (key, severity) in [
      ("errors", Severity.error), ("warnings", .warning), ("suggestions", .suggestion),
    ] {
      result.append(
        key, .array(own.filter { $0.severity == severity }.map { value($0) }))
    }
    result.append("validatedAt", asOf.map { .string($0.dayText) } ?? .null)
    result.append("validationVersion", .string(SeraiVersion.text))
    result.append("validationDuration", hasTimings ? .number(version.milliseconds) : .null)
    return .object(result)
  }

  // MARK: Diagnostics

  private func value(_ diagnostic: Diagnostic) -> Value {
    [
      "id": .string(diagnostic.id), "severity": .string(diagnostic.severity.rawValue),
      "category": RulePage.page(diagnostic.id).map { .string($0.category) } ?? .null,
      "summary": .string(diagnostic.summary), "explanation": .string(diagnostic.explanation),
      "help": .string(diagnostic.help), "location": value(diagnostic.location),
      "notes": .array(diagnostic.notes.map { value($0) }),
      "fixes": .array(diagnostic.fixes.map { value($0) }),
    ]
  }

  private func value(_ note: Diagnostic.Note) -> Value {
    ["message": .string(note.message), "location": note.location.map { value($0) } ?? .null]
  }

  private func value(_ fix: FixIt) -> Value {
    var object: Object = [
      "title": .string(fix.title), "applicability": .string(fix.applicability.rawValue),
    ]
    if let access {
      object.append("edits", .array(FixReplacements(fix, access).files.map { edit($0, $1) }))
    }
    return .object(object)
  }

  private func edit(_ file: String, _ replacement: TextReplacement) -> Value {
    [
      "file": .string(file), "start": value(replacement.start), "end": value(replacement.end),
      "text": .string(replacement.text),
    ]
  }

  private func value(_ location: Location) -> Value {
    guard case .range(let range) = location else { return ["file": .string(location.file)] }
    return [
      "file": .string(range.file), "start": value(range.start), "end": value(range.end),
    ]
  }

  private func value(_ position: Position) -> Value {
    ["line": Value(position.line), "column": Value(position.column)]
  }
}

extension Verdict.Version {
  /// Whole microseconds, in milliseconds.
  fileprivate var milliseconds: Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) * 1000 + Double(attoseconds / 1_000_000_000_000) / 1000
  }
}
