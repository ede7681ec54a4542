import Expressions
import Values

extension Value {
  /// What an expression sees of a parameter before any value is given: its default, undefined where
  /// it has none, nil where the template has no such parameter.
  func defaultValue(ofParameter name: String) -> ExpressionResult? {
    if let value = self["defaultValues"]?[name] { return .value(value) }
    let parameters = self["parameters"]?.array ?? []
    guard let parameter = parameters.first(where: { $0["parameterName"]?.string == name }) else {
      return nil
    }
    return parameter["defaultValue"].map(ExpressionResult.value) ?? .undefined
  }

  /// `atomic`, `composite` or `abstract`.
  var templateType: String { self["templateType"]?.string ?? "composite" }

  /// Whether a value that was made, not read, is of a size that can be worked with.
  var isWithinBounds: Bool {
    var parts = 50_000
    var bytes = 1 << 20
    return fits(&parts, &bytes, depth: 0)
  }

  private func fits(_ parts: inout Int, _ bytes: inout Int, depth: Int) -> Bool {
    parts -= 1
    guard parts >= 0, depth <= 64 else { return false }
    switch self {
    case .string(let string):
      bytes -= string.utf8.count
      return bytes >= 0
    case .array(let items):
      for item in items where !item.fits(&parts, &bytes, depth: depth + 1) { return false }
      return true
    case .object(let object):
      for entry in object {
        bytes -= entry.key.utf8.count
        if bytes < 0 || !entry.value.fits(&parts, &bytes, depth: depth + 1) { return false }
      }
      return true
    default: return true
    }
  }
}
