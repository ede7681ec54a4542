/// What a schema's `format` does.
public enum FormatHandling: Sendable, Hashable {
  /// It describes the value and asks for nothing, as draft 2020-12 has it by default.
  case annotation
  /// It asks for a value of the format, where the format is one that is known.
  case assertion
}
