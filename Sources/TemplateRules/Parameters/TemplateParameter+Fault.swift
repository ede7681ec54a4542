import Comparison
package import JourneyTemplates
import Patterns
package import Values

extension TemplateParameter {
  /// The work that matching a pattern may take; what takes longer is not judged.
  private static let steps = 100_000

  /// Why it refuses a value that is written down, as the end of a sentence; nil where it takes it, as
  /// far as type, options, bounds and pattern say.
  package func fault(of value: Value) -> String? {
    // Where nothing is good, that is told once.
    if let constraints, constraints.areCrossed { return nil }
    if !takes(value) {
      let isOption = options.isEmpty || options.contains { $0.value == value }
      return isOption ? "it is not of the type or within the bounds" : "it is none of the options"
    }
    guard let text = value.string, let pattern = constraints?.pattern,
      let compiled = try? Pattern(pattern)
    else { return nil }
    var steps = Self.steps
    return compiled.isFound(in: text, steps: &steps) == false
      ? "it does not match the pattern" : nil
  }
}

extension ParameterConstraints {
  /// Whether a lower bound is above its upper one.
  var areCrossed: Bool {
    if let minValue, let maxValue, minValue > maxValue { return true }
    if let minLength, let maxLength, minLength > maxLength { return true }
    return false
  }
}
