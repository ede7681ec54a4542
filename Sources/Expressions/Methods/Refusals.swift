/// What ECMAScript has and the language has not, and what to write instead.
enum Refusals {
  /// Names that lead from a value to its prototype, and so to everything else.
  static func isForbidden(_ name: String) -> Bool {
    switch name {
    case "__proto__", "constructor", "prototype", "__defineGetter__", "__defineSetter__",
      "__lookupGetter__", "__lookupSetter__":
      true
    default: false
    }
  }

  /// Whether every mapping of ECMAScript has a member of this name.
  static func isInherited(_ name: String) -> Bool {
    switch name {
    case "toString", "toLocaleString", "valueOf", "hasOwnProperty", "isPrototypeOf",
      "propertyIsEnumerable":
      true
    default: name != "prototype" && isForbidden(name)
    }
  }

  /// Whether every list of ECMAScript has a method of this name, which the language leaves out.
  static func isListMethod(_ name: String) -> Bool {
    switch name {
    case "push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin",
      "forEach", "keys", "values", "entries":
      true
    default: false
    }
  }

  static func forbidden(_ name: String, _ span: Span) -> Fault {
    Fault(
      kind: .notAllowed, message: "'" + name + "' cannot be reached: it leads to prototypes",
      help: "Look at the members of the data by other names", span: span)
  }

  /// Why a method of ECMAScript may not be called; nil where it is none that is known.
  static func method(_ name: String, _ span: Span) -> Fault? {
    guard let (reason, help) = reason(name) else { return nil }
    return Fault(
      kind: .notAllowed, message: "Method '" + name + "' " + reason, help: help, span: span)
  }

  private static func reason(_ name: String) -> (reason: String, help: String)? {
    switch name {
    case "push", "unshift":
      ("changes its list, and nothing can be changed", "Write [...list, item] for a longer list")
    case "pop", "shift", "splice", "fill", "copyWithin":
      ("changes its list, and nothing can be changed", "Take a part with 'slice' or 'filter'")
    case "sort": ("changes its list, and nothing can be changed", "Write toSorted(…)")
    case "reverse": ("changes its list, and nothing can be changed", "Write toReversed()")
    case "forEach": ("gives nothing", "Write 'map', 'some', 'every', 'filter' or 'reduce'")
    case "match", "matchAll", "search":
      (
        "needs regular expressions, which are not part of the language",
        "Write 'includes', 'indexOf' or 'split'"
      )
    case "localeCompare":
      ("depends on where it runs", "Compare texts with '<' and '==='")
    case "normalize", "toLocaleString", "toLocaleUpperCase", "toLocaleLowerCase":
      (
        "depends on where it runs",
        "Write 'toFixed', 'toString', 'toUpperCase' or 'toLowerCase'"
      )
    case "keys", "values", "entries":
      ("gives no list", "Write Object." + name + "(x)")
    case "call", "apply", "bind":
      ("is not part of the language", "Call the function with (…), and spread a list with '...'")
    case "isPrototypeOf", "propertyIsEnumerable":
      ("leads to prototypes", "Write Object.hasOwn(x, name)")
    default: nil
    }
  }
}
