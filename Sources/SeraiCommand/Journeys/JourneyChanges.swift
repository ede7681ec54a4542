import Comparison
import Decoding
import Instantiation
import Values

/// In what a journey differs from another, for people.
struct JourneyChanges {
  private let comparison: JourneyComparison

  init(from before: JourneyInstance, to after: JourneyInstance) {
    comparison = JourneyComparison(before: Self.journey(before), after: Self.journey(after))
  }

  /// A journey without the list of what was done to it.
  private static func journey(_ instance: JourneyInstance) -> Value {
    var instance = instance
    instance.customizations = []
    instance.appliedCustomizations = []
    return instance.written
  }

  var text: String {
    comparison.lines.terminalText(hasColours: Terminal.Stream.output.hasColours)
  }
}
