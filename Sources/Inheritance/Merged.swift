import JourneyTemplates
import Values

/// A template with all that it inherits, before it is decoded.
struct Merged: Sendable {
  /// A version that has a part in the result.
  struct Layer: Sendable {
    let source: TemplateSource
    /// What stands before the ids of its states and transitions in the result.
    let prefix: String

    var ancestor: Ancestor { Ancestor(templateId: source.templateId, version: source.version) }
  }

  var value: Value
  /// Itself first, then whom it extends from the nearest on, then whom those and itself compose.
  var layers: [Layer]
  /// Whom it extends, the nearest first.
  var chain: [Layer]
  /// Whom it composes.
  var composed: [Ancestor] = []
  /// Top-level lists of which an inheritance rule has dropped the inherited items: the number of
  /// layers that still count.
  var cuts: [String: Int] = [:]

  init(_ source: TemplateSource) {
    value = source.value
    layers = [Layer(source: source, prefix: "")]
    chain = []
  }
}
