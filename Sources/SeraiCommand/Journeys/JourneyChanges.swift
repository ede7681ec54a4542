import Comparison
import Instantiation

/// In what a journey differs from another, for people.
struct JourneyChanges {
  private let comparison: JourneyComparison

  init(from before: JourneyInstance, to after: JourneyInstance) {
    comparison = JourneyComparison(
      before: before.writtenWithoutLayers, after: after.writtenWithoutLayers)
  }

  var text: String {
    comparison.lines.terminalText(hasColours: Terminal.Stream.output.hasColours)
  }
}
