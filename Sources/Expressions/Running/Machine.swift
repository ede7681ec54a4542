import Values

/// Runs a program.
///
/// The stack of each function is a stretch of memory of the size that the compiler counted: its
/// locals, then what is being worked on.
struct Machine {
  typealias Stack = UnsafeMutablePointer<Datum>

  let program: Program
  /// What names stand for, as far as they have been looked up: a hole is a name that was not.
  let names: Stack
  /// Where names are looked up.
  let outside: UnsafeBufferPointer<Object.Entry>
  /// Where the members with the program's keys were found last.
  let hints: UnsafeMutablePointer<Int>
  var budget = Budget()
  /// The instruction that failed.
  var failed: Int?
  private var callDepth = 0

  init(
    _ program: Program, names: Stack, hints: UnsafeMutablePointer<Int>,
    outside: UnsafeBufferPointer<Object.Entry>
  ) {
    self.program = program
    self.hints = hints
    self.names = names
    self.outside = outside
  }

  // MARK: - Names

  /// Where what a name stands for is kept.
  @inline(__always)
  func name(_ index: Int) throws(Fault) -> Stack {
    let place = names + index
    if place.pointee.isHole, !find(index) { throw unknownName(index) }
    return place
  }

  /// Looks a name up; says whether it is known.
  @inline(never)
  func find(_ index: Int) -> Bool {
    guard let datum = outside.value(of: program.names.at[index]) else { return false }
    names[index] = datum
    return true
  }

  private func unknownName(_ index: Int) -> Fault {
    Fault(
      kind: .unknownName(program.names.at[index]),
      message: "Unknown name '" + program.names.at[index] + "'", span: .unknown)
  }

  // MARK: - Functions

  /// Calls a function that an expression made.
  mutating func call(
    _ object: FunctionObject, _ arguments: UnsafeBufferPointer<Datum>
  ) throws(Fault) -> Datum {
    let function = program.functions.at[object.index]
    callDepth += 1
    defer { callDepth -= 1 }
    try budget.spend(4 + arguments.count)
    if callDepth > Budget.deepestCall {
      throw Fault(kind: .limit, message: "Functions call each other too deep", span: .unknown)
    }
    return try withUnsafeTemporaryAllocation(of: Datum.self, capacity: function.frameSize) {
      (frame) throws(Fault) -> Datum in
      guard let base = frame.baseAddress else { return .undefined }
      base.initialize(repeating: .undefined, count: function.localCount)
      defer { base.deinitialize(count: function.localCount) }
      give(arguments, to: function, base)
      for (capture, value) in zip(function.captures, object.captured) {
        base[capture.local] = value
      }
      return try run(function, base)
    }
  }

  private func give(
    _ arguments: UnsafeBufferPointer<Datum>, to function: Program.Function, _ locals: Stack
  ) {
    let plain = function.parameterCount - (function.hasRest ? 1 : 0)
    for index in 0..<min(plain, arguments.count) { locals[index] = arguments[index] }
    if function.hasRest { locals[plain] = .list(ListObject(Array(arguments.dropFirst(plain)))) }
  }

  /// Calls whatever a datum is.
  mutating func call(
    _ callee: Datum, _ arguments: UnsafeBufferPointer<Datum>
  ) throws(Fault) -> Datum {
    switch callee {
    case .function(let function): return try call(function, arguments)
    case .builtin(let builtin): return try call(builtin, Arguments(arguments))
    case .method(let method):
      throw Fault(
        kind: .notAllowed,
        message: "Method '" + method.rawValue + "' is called by its name only",
        help: "Write value." + method.rawValue + "(…)", span: .unknown)
    default:
      throw Fault(
        kind: .type, message: callee.kind.capitalizedFirst + " cannot be called", span: .unknown)
    }
  }

  /// Calls with data that stand in an array.
  mutating func call(_ callee: Datum, with arguments: [Datum]) throws(Fault) -> Datum {
    try arguments.withUnsafeBufferPointer { (arguments) throws(Fault) in
      try call(callee, arguments)
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
