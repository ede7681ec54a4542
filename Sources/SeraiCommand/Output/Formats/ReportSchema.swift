import Diagnostics
import TemplateRules
import Validation
import Values

/// The JSON Schema of what `--format json` prints.
enum ReportSchema {
  static var value: Value {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "serai validate --format json",
      "type": "object",
      "required": ["version", "serai", "diagnostics"],
      "properties": [
        "version": ["const": Value(DiagnosticFile.version)],
        "serai": ["type": "string", "description": "The version of Serai."],
        "diagnostics": list("diagnostic", "In the order of the files, in them by line and column."),
        "templates": list("template", "Every version that was looked at."),
      ],
      "$defs": .object(definitions),
    ]
  }

  private static var definitions: Object {
    [
      "position": record([
        ("line", ["type": "integer", "minimum": 1]),
        ("column", ["type": "integer", "minimum": 1, "description": "In code points."]),
      ]),
      "location": [
        "type": "object", "required": ["file"],
        "properties": [
          "file": ["type": "string", "description": "Relative to the catalog."],
          "start": reference("position"), "end": reference("position"),
        ],
      ],
      "note": record([
        ("message", string), ("location", ["anyOf": [["type": "null"], reference("location")]]),
      ]),
      "edit": record([
        ("file", string), ("start", reference("position")), ("end", reference("position")),
        ("text", ["type": "string", "description": "What comes in place of the stretch."]),
      ]),
      "fix": [
        "type": "object", "required": ["title", "applicability"],
        "properties": [
          "title": string, "applicability": ["enum": ["safe", "unsafe", "displayOnly"]],
          "edits": list("edit", "Made together."),
        ],
      ],
      "diagnostic": record([
        ("id", string), ("severity", ["enum": words(Severity.allCases.map(\.rawValue))]),
        ("category", ["anyOf": [["type": "null"], ["enum": categories]]]), ("summary", string),
        ("explanation", string), ("help", string), ("location", reference("location")),
        ("notes", list("note", "Further places.")),
        ("fixes", list("fix", "Changes that mend it, the best first.")),
      ]),
      "group": record([
        ("isValid", ["type": "boolean"]),
        ("problems", ["type": "array", "items": string]),
      ]),
      "template": record(templateFields),
    ]
  }

  private static var templateFields: [(String, Value)] {
    [
      ("templateId", string), ("templateVersion", string), ("file", string),
      ("isValid", ["type": "boolean", "description": "Whether it has no error of its own."]),
    ] + RuleCategory.allCases.map { ($0.rawValue + "Validation", reference("group")) } + [
      ("errors", list("diagnostic", "")), ("warnings", list("diagnostic", "")),
      ("suggestions", list("diagnostic", "")),
      ("validatedAt", ["type": ["string", "null"], "format": "date"]),
      ("validationVersion", string),
      (
        "validationDuration",
        ["type": ["number", "null"], "description": "Milliseconds, with --timings."]
      ),
    ]
  }

  private static let string: Value = ["type": "string"]
  private static var categories: Value { words(RuleCategory.allCases.map(\.rawValue)) }

  private static func words(_ words: [String]) -> Value { .array(words.map { .string($0) }) }

  private static func reference(_ name: String) -> Value { ["$ref": .string("#/$defs/\(name)")] }

  private static func list(_ name: String, _ meaning: String) -> Value {
    var list: Object = ["type": "array", "items": reference(name)]
    if !meaning.isEmpty { list.append("description", .string(meaning)) }
    return .object(list)
  }

  /// A mapping that has all of these fields and no others.
  private static func record(_ fields: [(String, Value)]) -> Value {
    [
      "type": "object", "required": words(fields.map(\.0)),
      "properties": .object(Object(uniqueEntries: fields.map { .init($0.0, $0.1) })),
      "additionalProperties": false,
    ]
  }
}
