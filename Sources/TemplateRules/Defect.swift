public import Diagnostics

/// What makes two diagnostics the same defect.
public struct Defect: Hashable, Sendable {
  private let id: String
  private let location: Location

  /// The defect that a diagnostic is about.
  public init(_ diagnostic: Diagnostic) {
    id = diagnostic.id
    location = diagnostic.location
  }

  /// What a template makes of defects of the files that it inherits from.
  ///
  /// Those that are reported there already are told once; the others come of the inheriting, and are told where
  /// the template says what it builds on.
  ///
  /// - Parameter place: where it says so.
  public static func inherited(
    _ foreign: [Diagnostic], apart reported: Set<Defect>, at place: Place
  ) -> [Diagnostic] {
    var told: Set<Defect> = []
    return foreign.filter { diagnostic in
      let defect = Defect(diagnostic)
      return !reported.contains(defect) && told.insert(defect).inserted
    }.map { diagnostic in
      var moved = diagnostic
      moved.location = .place(place)
      moved.notes.insert(Diagnostic.Note("in this inherited part", at: diagnostic.location), at: 0)
      moved.fixes = []
      return moved
    }
  }
}
