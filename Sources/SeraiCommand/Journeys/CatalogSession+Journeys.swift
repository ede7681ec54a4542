import CatalogModel
import Diagnostics
import Exchange
import Instantiation

extension CatalogSession {
  /// Prints a journey.
  func write(_ instance: JourneyInstance, as format: JourneyFormat) throws {
    let descriptions = catalog.tools.map { (toolId: $0.toolId, text: $0.description) }
    guard let text = format.text(of: instance, descriptions: descriptions) else {
      try refuse(
        "journey-too-large", "The journey is too large to draw", instance.templateId,
        explanation:
          "It has \(instance.states.count) states and \(instance.transitions.count) transitions.",
        help: "Print it in another form")
    }
    Terminal.write(text, to: .output)
  }
}
