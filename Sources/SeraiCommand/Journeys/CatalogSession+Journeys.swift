import CatalogModel
import Diagnostics
import Instantiation

extension CatalogSession {
  /// Prints a journey.
  func write(_ instance: JourneyInstance, as format: JourneyFormat) throws {
    guard let text = format.text(of: instance, catalog.tools) else {
      try refuse(
        "journey-too-large", "The journey is too large to draw", instance.templateId,
        explanation:
          "It has \(instance.states.count) states and \(instance.transitions.count) transitions.",
        help: "Print it in another form")
    }
    Terminal.write(text, to: .output)
  }
}
