public import Diagnostics

/// Puts ranges in place of the places of diagnostics and their notes.
///
/// Each file is read once, and only if something in it is to be located. In a file that cannot be
/// read, a place becomes the file.
public func locate(
  _ diagnostics: [Diagnostic], reading: (String) -> [UInt8]?
) -> [Diagnostic] {
  var files: [String: Locating?] = [:]
  return diagnostics.map { diagnostic in
    diagnostic.mapLocations { location in
      guard case .place(let place) = location else { return location }
      if files[place.file] == nil {
        let document = reading(place.file).flatMap {
          YAMLReader.read($0, file: place.file).document
        }
        files[place.file] = .some(document.map { Locating($0) })
      }
      return (files[place.file]??.range(of: place)).map { .range($0) } ?? .file(place.file)
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
