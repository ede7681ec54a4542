import Patterns

/// Turns syntax into instructions.
struct Compiler {
  var code: [Instruction] = []
  var spans: [Span] = []
  var constants: [Datum] = []
  var keys: [Program.Key] = []
  var keyLists: [[Int]] = []
  var loops: [Program.Loop] = []
  var functions: [Program.Function] = []
  var names: [String] = []
  var patterns: [Pattern] = []
  /// The functions around the present place, the innermost last.
  var scopes: [FunctionScope] = []
  /// Where in the source the present instructions come from.
  var span = Span(offset: 0, length: 1)

  /// The names and places of one function.
  struct FunctionScope {
    var locals: [(name: String, slot: Int)] = []
    var slotCount = 0
    var captures: [(outer: Int, local: Int)] = []
    /// How high the stack is, and was at most.
    var height = 0
    var greatestHeight = 0
  }

  init(_ root: Syntax) {
    functions.append(Program.Function())
    scopes.append(FunctionScope())
    compile(root)
    emit(.finish, change: -1)
    functions[0] = function(start: 0)
  }

  /// What is known of the innermost function once it is compiled.
  func function(start: Int) -> Program.Function {
    var function = Program.Function()
    guard let scope = scopes.last else { return function }
    function.start = start
    function.localCount = scope.slotCount
    function.captures = scope.captures
    function.frameSize = scope.slotCount + scope.greatestHeight + 1
    return function
  }

  // MARK: - Instructions

  /// Adds an instruction that makes the stack higher or lower.
  mutating func emit(_ operation: Operation, _ a: Int = 0, _ b: Int = 0, change: Int) {
    code.append(Instruction(operation: operation, a: Int32(a), b: Int32(b)))
    spans.append(span)
    let innermost = scopes.count - 1
    scopes[innermost].height += change
    scopes[innermost].greatestHeight = max(
      scopes[innermost].greatestHeight, scopes[innermost].height)
  }

  /// A jump whose way is set by `land`; `change` is that of going straight on.
  mutating func emitJump(_ operation: Operation, _ b: Int = 0, change: Int) -> Int {
    emit(operation, 0, b, change: change)
    return code.count - 1
  }

  /// Lets a jump arrive here.
  mutating func land(_ jump: Int) { code[jump].a = Int32(code.count) }

  /// Says how high the stack is where ways meet, relative to what has been counted.
  mutating func adjust(_ change: Int) { scopes[scopes.count - 1].height += change }

  mutating func constant(_ datum: Datum) -> Int {
    constants.append(datum)
    return constants.count - 1
  }

  mutating func key(_ text: Text) -> Int {
    if let index = keys.firstIndex(where: { $0.text == text }) { return index }
    keys.append(Program.Key(text))
    return keys.count - 1
  }

  // MARK: - Names

  mutating func newSlot() -> Int {
    let innermost = scopes.count - 1
    scopes[innermost].slotCount += 1
    return scopes[innermost].slotCount - 1
  }

  mutating func bind(_ name: String, _ slot: Int) {
    scopes[scopes.count - 1].locals.append((name, slot))
  }

  /// Where a parameter is in the innermost function; one of a function around it is captured.
  mutating func slot(of name: String) -> Int? { slot(of: name, in: scopes.count - 1) }

  private mutating func slot(of name: String, in level: Int) -> Int? {
    guard level >= 0 else { return nil }
    if let local = scopes[level].locals.last(where: { $0.name.hasSameBytes(as: name) }) {
      return local.slot
    }
    guard let outer = slot(of: name, in: level - 1) else { return nil }
    let local = scopes[level].slotCount
    scopes[level].slotCount += 1
    scopes[level].captures.append((outer, local))
    // Known from here on, and hidden by whatever is bound inside.
    scopes[level].locals.insert((name, local), at: 0)
    return local
  }

  /// The number of a name that comes from outside.
  mutating func outside(_ name: String) -> Int {
    if let index = names.firstIndex(where: { $0.hasSameBytes(as: name) }) { return index }
    names.append(name)
    return names.count - 1
  }
}
