import Expressions
import Values

/// Gives a parameter another name in all that uses it: messages, expressions and lists of names.
struct ParameterRenaming {
  let old: String
  let new: String

  func applied(to value: Value, under key: String = "") -> Value {
    switch value {
    case .string(let text): return .string(renamed(text, under: key))
    case .array(let items): return .array(items.map { applied(to: $0, under: key) })
    case .object(var object):
      for entry in object.entries {
        object[entry.key] = applied(to: entry.value, under: entry.key)
      }
      return .object(object)
    default: return value
    }
  }

  private func renamed(_ text: String, under key: String) -> String {
    switch key {
    case "parameters", "dependsOn", "requiredWith", "excludesWith", "requiredParameters",
      "dependentParameter":
      return text == old ? new : text
    case "expression", "customValidator", "transformFunction", "hookFunction":
      return inExpression(text)
    default: return inMessage(text)
    }
  }

  private func inExpression(_ text: String) -> String {
    let expression: Expression
    do { expression = try Expression(text) } catch { return text }
    var scalars = Array(text.unicodeScalars)
    for name in expression.freeNames.reversed() where name.name == old {
      let range = name.position..<name.position + name.length
      scalars.replaceSubrange(range, with: Array(new.unicodeScalars))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func inMessage(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var scan = MessageScan(text, old: old, new: new)
    return scan.renamed()
  }
}
