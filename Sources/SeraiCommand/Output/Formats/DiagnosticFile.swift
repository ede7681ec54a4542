import Diagnostics
import Values

/// Diagnostics as a machine reads them.
///
/// The format has a version of its own, which rises when a reader of the former would go wrong.
enum DiagnosticFile {
  static let version = 1

  static func value(_ diagnostics: [Diagnostic]) -> Value {
    [
      "version": Value(version), "serai": .string(SeraiVersion.text),
      "diagnostics": .array(diagnostics.map(value)),
    ]
  }

  private static func value(_ diagnostic: Diagnostic) -> Value {
    [
      "id": .string(diagnostic.id), "severity": .string(diagnostic.severity.rawValue),
      "summary": .string(diagnostic.summary), "explanation": .string(diagnostic.explanation),
      "help": .string(diagnostic.help), "location": value(diagnostic.location),
      "notes": .array(diagnostic.notes.map(value)),
      "fixes": .array(diagnostic.fixes.map(value)),
    ]
  }

  private static func value(_ note: Diagnostic.Note) -> Value {
    ["message": .string(note.message), "location": note.location.map(value) ?? .null]
  }

  private static func value(_ fix: FixIt) -> Value {
    ["title": .string(fix.title), "applicability": .string(fix.applicability.rawValue)]
  }

  private static func value(_ location: Location) -> Value {
    guard case .range(let range) = location else { return ["file": .string(location.file)] }
    return [
      "file": .string(range.file), "start": value(range.start), "end": value(range.end),
    ]
  }

  private static func value(_ position: Position) -> Value {
    ["line": Value(position.line), "column": Value(position.column)]
  }
}
