public import Diagnostics
public import Inheritance

extension JourneyProblem {
  /// The problem as a diagnostic: where the part of the template was written that is to blame, or at
  /// the template as a whole.
  public func diagnostic(of resolved: ResolvedTemplate) -> Diagnostic {
    var place = Place(file: resolved.place(of: .root).file)
    if case .template(let path, let position) = origin {
      place = resolved.place(of: path)
      place.span = position.map { Place.TextSpan(start: $0, length: 1) }
    }
    return diagnostic(at: .place(place))
  }

  /// The problem as a diagnostic at a location.
  public func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(id, severity, message, explanation: explanation, help: help, at: location)
  }
}
