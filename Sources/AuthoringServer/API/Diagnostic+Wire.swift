import Diagnostics
import Values

extension Diagnostic {
  /// The problem as pages and programs get it.
  var wire: Value {
    var wire: Object = [
      "id": .string(id), "severity": .string(severity.rawValue), "summary": .string(summary),
      "explanation": .string(explanation), "help": .string(help), "file": .string(location.file),
    ]
    switch location {
    case .file: break
    case .range(let range):
      wire.append("line", Value(range.start.line))
      wire.append("column", Value(range.start.column))
    case .place(let place): wire.append("path", .string("\(place.path)"))
    }
    return .object(wire)
  }
}
