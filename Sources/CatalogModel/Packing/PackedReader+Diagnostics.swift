package import Caching
package import Diagnostics

extension PackedReader {
  /// A diagnostic, whole.
  package mutating func diagnostic() throws(PackedDamage) -> Diagnostic {
    let id = try string()
    guard let severity = Severity(rawValue: try string()) else { throw PackedDamage() }
    let summary = try string()
    let explanation = try string()
    let help = try string()
    let location = try location()
    let notes = try list { (reader) throws(PackedDamage) in
      let message = try reader.string()
      return Diagnostic.Note(message, at: try reader.bool() ? try reader.location() : nil)
    }
    let fixes = try list { (reader) throws(PackedDamage) in try reader.fix() }
    return Diagnostic(
      id, severity, summary, explanation: explanation, help: help, at: location, notes: notes,
      fixes: fixes)
  }

  private mutating func fix() throws(PackedDamage) -> FixIt {
    let title = try string()
    guard let applicability = FixIt.Applicability(rawValue: try string()) else {
      throw PackedDamage()
    }
    let edits = try list { (reader) throws(PackedDamage) in try reader.edit() }
    return FixIt(title: title, applicability: applicability, edits: edits)
  }

  private mutating func edit() throws(PackedDamage) -> FixIt.Edit {
    let kind = try int()
    let place = try place()
    switch kind {
    case 0: return .remove(place)
    case 1: return .replace(place, with: try string())
    case 2: return .append(place, yaml: try string())
    default: throw PackedDamage()
    }
  }

  private mutating func location() throws(PackedDamage) -> Location {
    switch try int() {
    case 0: return .file(try string())
    case 1:
      let file = try string()
      let start = try sourcePosition()
      return .range(SourceRange(file: file, start: start, end: try sourcePosition()))
    case 2: return .place(try place())
    default: throw PackedDamage()
    }
  }

  private mutating func place() throws(PackedDamage) -> Place {
    let file = try string()
    let steps = try list { (reader) throws(PackedDamage) -> DataPath.Step in
      try reader.bool() ? .key(try reader.string()) : .index(try reader.int())
    }
    let part: Place.Part = try bool() ? .key : .value
    var span: Place.TextSpan?
    if try bool() {
      let start = try sourcePosition()
      span = Place.TextSpan(start: start, length: try int())
    }
    return Place(file: file, path: DataPath(steps), part: part, span: span)
  }

  private mutating func sourcePosition() throws(PackedDamage) -> Position {
    let line = try int()
    return Position(line: line, column: try int())
  }
}
