/// The functions that belong to no value: `Number(x)`, `Math.max(a, b)`, `Object.keys(x)`.
enum Builtin: String, Sendable {
  case boolean = "Boolean"
  case number = "Number"
  case string = "String"
  case isFinite, isNaN, parseFloat, parseInt
  case numberIsFinite = "Number.isFinite"
  case numberIsInteger = "Number.isInteger"
  case numberIsNaN = "Number.isNaN"
  case numberIsSafeInteger = "Number.isSafeInteger"
  case stringFromCharCode = "String.fromCharCode"
  case stringFromCodePoint = "String.fromCodePoint"
  case arrayIsArray = "Array.isArray"
  case arrayOf = "Array.of"
  case objectEntries = "Object.entries"
  case objectFromEntries = "Object.fromEntries"
  case objectHasOwn = "Object.hasOwn"
  case objectIs = "Object.is"
  case objectKeys = "Object.keys"
  case objectValues = "Object.values"
  case jsonStringify = "JSON.stringify"
  case jsonParse = "JSON.parse"
  case abs = "Math.abs"
  case acos = "Math.acos"
  case acosh = "Math.acosh"
  case asin = "Math.asin"
  case asinh = "Math.asinh"
  case atan = "Math.atan"
  case atan2 = "Math.atan2"
  case atanh = "Math.atanh"
  case cbrt = "Math.cbrt"
  case ceil = "Math.ceil"
  case clz32 = "Math.clz32"
  case cos = "Math.cos"
  case cosh = "Math.cosh"
  case exp = "Math.exp"
  case expm1 = "Math.expm1"
  case floor = "Math.floor"
  case fround = "Math.fround"
  case hypot = "Math.hypot"
  case imul = "Math.imul"
  case log = "Math.log"
  case log10 = "Math.log10"
  case log1p = "Math.log1p"
  case log2 = "Math.log2"
  case max = "Math.max"
  case min = "Math.min"
  case pow = "Math.pow"
  case round = "Math.round"
  case sign = "Math.sign"
  case sin = "Math.sin"
  case sinh = "Math.sinh"
  case sqrt = "Math.sqrt"
  case tan = "Math.tan"
  case tanh = "Math.tanh"
  case trunc = "Math.trunc"

  /// The name that ECMAScript gives the function.
  var name: String {
    guard let dot = rawValue.utf8.firstIndex(of: UInt8(ascii: ".")) else { return rawValue }
    return String(rawValue[rawValue.utf8.index(after: dot)...])
  }

  /// A function by its whole name; `Number.parseInt` is `parseInt` itself.
  init?(path: String) {
    switch path {
    case "Number.parseInt": self = .parseInt
    case "Number.parseFloat": self = .parseFloat
    default: self.init(rawValue: path)
    }
  }

  /// What has members but is no value of its own.
  static func isNamespace(_ name: String) -> Bool {
    switch name {
    case "Math", "Number", "String", "Array", "Object", "JSON": true
    default: false
    }
  }

  /// A constant by its whole name.
  static func constant(_ path: String) -> Double? {
    switch path {
    case "Math.E": 2.718281828459045
    case "Math.LN10": 2.302585092994046
    case "Math.LN2": 0.6931471805599453
    case "Math.LOG10E": 0.4342944819032518
    case "Math.LOG2E": 1.4426950408889634
    case "Math.PI": 3.141592653589793
    case "Math.SQRT1_2": 0.7071067811865476
    case "Math.SQRT2": 1.4142135623730951
    case "Number.EPSILON": 0x1p-52
    case "Number.MAX_SAFE_INTEGER": 9_007_199_254_740_991
    case "Number.MAX_VALUE": .greatestFiniteMagnitude
    case "Number.MIN_SAFE_INTEGER": -9_007_199_254_740_991
    case "Number.MIN_VALUE": .leastNonzeroMagnitude
    case "Number.NEGATIVE_INFINITY": -.infinity
    case "Number.NaN": .nan
    case "Number.POSITIVE_INFINITY": .infinity
    default: nil
    }
  }
}
