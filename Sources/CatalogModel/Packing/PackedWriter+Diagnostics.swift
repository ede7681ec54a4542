package import Caching
package import Diagnostics

extension PackedWriter {
  /// A diagnostic, whole.
  package mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.id)
    add(diagnostic.severity.rawValue)
    add(diagnostic.summary)
    add(diagnostic.explanation)
    add(diagnostic.help)
    add(diagnostic.location)
    add(diagnostic.notes) { writer, note in
      writer.add(note.message)
      writer.add(note.location != nil)
      if let location = note.location { writer.add(location) }
    }
    add(diagnostic.fixes) { $0.add($1) }
  }

  private mutating func add(_ fix: FixIt) {
    add(fix.title)
    add(fix.applicability.rawValue)
    add(fix.edits) { writer, edit in
      switch edit {
      case .remove(let place):
        writer.add(0)
        writer.add(place)
      case .replace(let place, let text):
        writer.add(1)
        writer.add(place)
        writer.add(text)
      case .append(let place, let text):
        writer.add(2)
        writer.add(place)
        writer.add(text)
      }
    }
  }

  private mutating func add(_ location: Location) {
    switch location {
    case .file(let file):
      add(0)
      add(file)
    case .range(let range):
      add(1)
      add(range.file)
      add(range.start)
      add(range.end)
    case .place(let place):
      add(2)
      add(place)
    }
  }

  private mutating func add(_ place: Place) {
    add(place.file)
    add(place.path.steps) { writer, step in
      switch step {
      case .key(let key):
        writer.add(true)
        writer.add(key)
      case .index(let index):
        writer.add(false)
        writer.add(index)
      }
    }
    add(place.part == .key)
    add(place.span != nil)
    if let span = place.span {
      add(span.start)
      add(span.length)
    }
  }

  private mutating func add(_ position: Position) {
    add(position.line)
    add(position.column)
  }
}
