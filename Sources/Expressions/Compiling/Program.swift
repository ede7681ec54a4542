internal import Values

import Patterns

/// A compiled expression.
///
/// Nothing in it changes, and its constants hold neither places outside nor functions that were
/// made, so that it may be run by many at once.
final class Program: @unchecked Sendable {
  let code: Table<Instruction>
  /// Where in the source each instruction comes from.
  let spans: [Span]
  let constants: Table<Datum>
  let keys: Table<Key>
  let keyLists: [[Int]]
  let loops: Table<Loop>
  /// The expression itself first, then the functions in it.
  let functions: Table<Function>
  /// What the expression gets from outside.
  let names: Table<String>
  let patterns: [Pattern]
  /// The text of the expression, as UTF-8.
  let source: [UInt8]

  init(_ compiler: Compiler, source: [UInt8]) {
    self.source = source
    code = Table(compiler.code)
    spans = compiler.spans
    constants = Table(compiler.constants)
    keys = Table(compiler.keys)
    keyLists = compiler.keyLists
    loops = Table(compiler.loops)
    functions = Table(compiler.functions)
    names = Table(compiler.names)
    patterns = compiler.patterns
  }

  deinit {
    code.free()
    constants.free()
    keys.free()
    loops.free()
    functions.free()
    names.free()
  }

  /// Elements that stay where they are, so that they can be looked at without being copied.
  ///
  /// The compiler only writes indexes into the code that it has counted itself.
  struct Table<Element> {
    /// The first of them.
    let at: UnsafePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
      count = elements.count
      let base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
      for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
      at = UnsafePointer(base)
    }

    func free() {
      let base = UnsafeMutablePointer(mutating: at)
      base.deinitialize(count: count)
      base.deallocate()
    }
  }

  /// A value that the source spells out.
  enum Constant {
    case undefined
    case null
    case bool(Bool)
    case number(Double)
    case text(Text)
    case builtin(Builtin)

    /// As data; nil for what has no form there.
    var value: Value? {
      switch self {
      case .bool(let bool): .some(.bool(bool))
      case .number(let number): .some(.number(number))
      case .text(let text): .some(.string(text.string))
      case .undefined, .null, .builtin: .none
      }
    }

    var datum: Datum {
      switch self {
      case .undefined: .undefined
      case .null: .null
      case .bool(let bool): .bool(bool)
      case .number(let number): .number(number)
      case .text(let text): Datum(text)
      case .builtin(let builtin): .builtin(builtin)
      }
    }
  }

  /// The name of a member.
  struct Key {
    let text: Text
    /// Empty where the text does not all form characters.
    let string: String
    let index: Int64?
    let isLength: Bool
    /// What values have by this name beside their members.
    let method: Method?

    init(_ text: Text) {
      self.text = text
      if case .string(let string) = text { self.string = string } else { string = "" }
      index = text.propertyIndex
      isLength = text == .string("length")
      method = Method(rawValue: string)
    }
  }

  /// A function, or the expression as a whole.
  struct Function {
    var start = 0
    /// Parameters first, then whatever else has a place of its own.
    var localCount = 0
    var parameterCount = 0
    /// Whether the last parameter takes the rest of the arguments.
    var hasRest = false
    /// The locals around the function whose values it keeps, and where it has them.
    var captures: [(outer: Int, local: Int)] = []
    /// What locals and stack take at most.
    var frameSize = 0
    /// Where it stands in the source.
    var span = Span(offset: 0, length: 1)
  }

  /// A method that asks about each item.
  struct Loop {
    var method: Method
    /// Where item, index and list go; for `reduce` the result so far is before them.
    var slot = 0
    /// How many of them the function looks at.
    var count: Int
    /// Whether `reduce` was given a value to begin with.
    var hasInitial = false
    /// Where each round begins, and where it goes on afterwards.
    var start = 0
    var end = 0
    /// What one round costs.
    var cost = 1
    let isReduction: Bool
    let isBackward: Bool

    init(_ method: Method, count: Int) {
      self.method = method
      self.count = count
      isReduction = method == .reduce || method == .reduceRight
      isBackward = method == .reduceRight || method == .findLast || method == .findLastIndex
    }
  }
}
