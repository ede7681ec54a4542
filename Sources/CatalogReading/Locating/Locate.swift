public import Diagnostics
import Files

/// Puts ranges in place of the places of diagnostics and their notes.
///
/// Each file is read once, and only if something in it is to be located; several at a time are. In a
/// file that cannot be read, a place becomes the file.
public func locate(
  _ diagnostics: [Diagnostic], workers: Int? = nil, reading: @Sendable (String) -> [UInt8]?
) -> [Diagnostic] {
  var places: [String: [Place]] = [:]
  for diagnostic in diagnostics {
    _ = diagnostic.mapLocations { location in
      if case .place(let place) = location { places[place.file, default: []].append(place) }
      return location
    }
  }
  let files = Array(places)
  let found = parallelMap(files, workers: workers) { file, places -> [SourceRange]? in
    guard let document = reading(file).flatMap({ YAMLReader.read($0, file: file).document }) else {
      return nil
    }
    var locating = Locating(document)
    return places.map { locating.range(of: $0) }
  }
  // The places of a file come back in the order in which they were gathered.
  var ranges = Dictionary(uniqueKeysWithValues: zip(files.map(\.key), found.map { $0?[...] }))
  return diagnostics.map { diagnostic in
    diagnostic.mapLocations { location in
      guard case .place(let place) = location else { return location }
      return (ranges[place.file]??.popFirst()).map { .range($0) } ?? .file(place.file)
    }
  }
}

extension YAMLDocument {
  /// The diagnostics with ranges in place of places in this file.
  public func locate(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var locating = Locating(self)
    return diagnostics.map { $0.located(&locating) }
  }
}

extension Diagnostic {
  /// The diagnostic with ranges in place of places in a document.
  public func located(in document: YAMLDocument) -> Diagnostic {
    var locating = Locating(document)
    return located(&locating)
  }

  fileprivate func located(_ locating: inout Locating) -> Diagnostic {
    mapLocations { location in
      guard case .place(let place) = location, place.file == locating.document.file else {
        return location
      }
      return .range(locating.range(of: place))
    }
  }

  /// The diagnostic with its location and those of its notes changed.
  fileprivate func mapLocations(_ transform: (Location) -> Location) -> Diagnostic {
    var diagnostic = self
    diagnostic.location = transform(location)
    for index in notes.indices {
      diagnostic.notes[index].location = notes[index].location.map(transform)
    }
    return diagnostic
  }
}
