/// The classes that a program reads, each once, and which of them each instruction reads.
struct LetterTests {
  private(set) var classes: [ScalarClass] = []
  /// The index of each instruction's class; -1 where it reads nothing.
  private(set) var ofInstructions: [Int] = []
  private var indices: [ScalarClass: Int] = [:]

  init(_ program: Program) {
    for instruction in program.code {
      switch instruction {
      case .byte(let byte): ofInstructions.append(index(of: ScalarClass(UInt32(byte))))
      case .set(let number): ofInstructions.append(index(of: program.classes[Int(number)]))
      default: ofInstructions.append(-1)
      }
    }
  }

  mutating func index(of set: ScalarClass) -> Int {
    if let index = indices[set] { return index }
    indices[set] = classes.count
    classes.append(set)
    return classes.count - 1
  }
}
