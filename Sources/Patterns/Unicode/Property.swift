/// A property of code points that `\p{…}` can name (ECMA-262, tables 66 to 68).
enum Property: Sendable, Hashable {
  case any, ascii, assigned
  case category(GeneralCategories)
  case script(UInt8)
  case scriptExtensions(UInt8)
  case binary(BinaryProperty)

  /// Reads `Name` or `Name=Value`; nil where there is no such property.
  init?(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
    switch parts.count {
    case 1: self.init(name: parts[0])
    case 2: self.init(name: parts[0], value: parts[1])
    default: return nil
    }
  }

  private init?(name: String) {
    switch name {
    case "Any": self = .any
    case "ASCII": self = .ascii
    case "Assigned": self = .assigned
    default:
      if let categories = GeneralCategories(name) {
        self = .category(categories)
      } else if let binary = BinaryProperty(name) {
        self = .binary(binary)
      } else {
        return nil
      }
    }
  }

  private init?(name: String, value: String) {
    switch name {
    case "General_Category", "gc":
      guard let categories = GeneralCategories(value) else { return nil }
      self = .category(categories)
    case "Script", "sc":
      guard let script = Scripts.number(named: value) else { return nil }
      self = .script(script)
    case "Script_Extensions", "scx":
      guard let script = Scripts.number(named: value) else { return nil }
      self = .scriptExtensions(script)
    default: return nil
    }
  }

  /// Whether a code point has the property; halves of surrogate pairs have almost none.
  func contains(_ value: UInt32) -> Bool {
    switch self {
    case .any: return true
    case .ascii: return value < 128
    case .script(let script): return Scripts.has(script, value)
    case .scriptExtensions(let script): return Scripts.isUsed(by: script, value)
    case .assigned, .category, .binary: break
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return switch self {
    case .assigned: scalar.properties.generalCategory != .unassigned
    case .category(let categories): categories.contains(scalar.properties.generalCategory)
    case .binary(let binary): binary.contains(scalar)
    case .any, .ascii, .script, .scriptExtensions: false
    }
  }
}
