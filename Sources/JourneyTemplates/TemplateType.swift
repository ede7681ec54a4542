public import Decoding

/// How a template is built.
public enum TemplateType: String, Choice {
  /// One state, to be used inside other journeys.
  case atomic
  /// Several states: a whole journey.
  case composite
  /// A base that others extend; it makes no journey of its own.
  case abstract
}
