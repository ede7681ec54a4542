extension Machine {
  /// Runs a function whose locals are set; what is on its stack is gone afterwards.
  mutating func run(_ function: Program.Function, _ frame: Stack) throws(Fault) -> Datum {
    let bottom = frame + function.localCount
    // The first free place.
    var top = bottom
    var next = function.start
    let code = program.code.at
    let constants = program.constants.at
    let loops = program.loops.at
    do throws(Fault) {
      while true {
        let step = code[next]
        next += 1
        let a = Int(step.a)
        switch step.operation {
        case .constant:
          top.initialize(to: constants[a])
          top += 1
        case .name:
          top.initialize(to: try name(a).pointee)
          top += 1
        case .local:
          top.initialize(to: frame[a])
          top += 1
        case .store:
          top -= 1
          frame[a] = top.move()
        case .pop:
          top = Self.drop(top)
        case .duplicate:
          top.initialize(to: top[-1])
          top += 1

        case .nameMember:
          top.initialize(to: try member(Int(step.b), of: try name(a).pointee))
          top += 1
        case .localMember:
          top.initialize(to: try member(Int(step.b), of: frame[a]))
          top += 1
        case .member: top[-1] = try member(a, of: top[-1])
        case .item:
          let datum = try item(top[-1], of: top[-2])
          top = Self.replace(top, 2, with: datum)

        case .not: top[-1] = .bool(!top[-1].isTruthy)
        case .negate:
          if case .number(let number) = top[-1] {
            top[-1] = .number(-number)
          } else {
            top[-1] = .number(-(try number(of: top[-1])))
          }
        case .toNumber: top[-1] = .number(try number(of: top[-1]))
        case .complement: top[-1] = .integer(~(try bits(of: top[-1])))
        case .typeOf: top[-1] = .string(top[-1].typeName)
        case .typeOfName:
          let isKnown = !names[a].isHole || find(a)
          top.initialize(to: .string(isKnown ? names[a].typeName : "undefined"))
          top += 1
        case .void: top[-1] = .undefined
        case .test: top[-1] = .bool(try matches(top[-1], a))

        case .identicalConstant: top[-1] = .bool(top[-1].isIdentical(to: constants[a]))
        case .notIdenticalConstant: top[-1] = .bool(!top[-1].isIdentical(to: constants[a]))
        case .identical:
          top = Self.replace(top, 2, with: .bool(top[-2].isIdentical(to: top[-1])))
        case .notIdentical:
          top = Self.replace(top, 2, with: .bool(!top[-2].isIdentical(to: top[-1])))
        case .lessConstant, .lessOrEqualConstant, .greaterConstant, .greaterOrEqualConstant:
          if case .number(let left) = top[-1], case .number(let right) = constants[a] {
            // Numbers can be written over.
            (top - 1).initialize(to: .bool(Self.compare(left, step.operation, right)))
          } else {
            top[-1] = .bool(try compare(top[-1], step.operation, constants[a]))
          }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
          if case .number(let left) = top[-2], case .number(let right) = top[-1] {
            top -= 1
            (top - 1).initialize(to: .bool(Self.compare(left, step.operation, right)))
          } else {
            let result = try compare(top[-2], step.operation, top[-1])
            top = Self.replace(top, 2, with: .bool(result))
          }
        case .add, .subtract, .multiply, .divide, .remainder, .power, .equal, .notEqual, .isIn,
          .bitAnd, .bitOr, .bitExclusiveOr, .shiftLeft, .shiftRight, .shiftRightUnsigned:
          if case .number(let left) = top[-2], case .number(let right) = top[-1],
            let number = Self.calculate(left, step.operation, right)
          {
            top -= 1
            (top - 1).initialize(to: .number(number))
          } else {
            let datum = try operate(top[-2], step.operation, top[-1])
            top = Self.replace(top, 2, with: datum)
          }

        case .jump: next = a
        case .jumpIfFalse:
          if !top[-1].isTruthy { next = a }
          top = Self.drop(top)
        case .jumpKeepingFalse:
          if top[-1].isTruthy { top = Self.drop(top) } else { next = a }
        case .jumpKeepingTrue, .jumpKeepingValue, .jumpUnlessUndefined:
          if Self.isKept(top[-1], step.operation) {
            next = a
          } else {
            top = Self.drop(top)
          }
        case .jumpIfNullish:
          if top[-1].isNullish {
            top[-1] = .undefined
            next = a
          }
        case .jumpUnlessCallable:
          if try !hasCallable(Int(step.b), top[-1]) {
            top[-1] = .undefined
            next = a
          }

        case .loopBegin: top = try beginLoop(loops + a, top)
        case .loopNext:
          if try !nextRound(loops + a, top, frame) {
            top = Self.replace(top, 3, with: try ending(loops + a, top))
            next = loops[a].end
          }
        case .loopEnd:
          if let datum = try endRound(loops + a, top) {
            top = Self.replace(top, 4, with: datum)
          } else {
            top = Self.drop(top)
            next = loops[a].start
          }

        case .method, .callMember, .call, .builtin:
          let count = step.b < 0 ? 1 : Int(step.b)
          let datum = try call(step, top - count, count)
          top = Self.replace(top, step.operation == .builtin ? count : count + 1, with: datum)
        case .finish:
          top -= 1
          return top.move()
        default: top = try make(step, top, frame)
        }
      }
    } catch {
      if failed == nil { failed = next - 1 }
      bottom.deinitialize(count: top - bottom)
      throw error
    }
  }

  /// Puts a datum in place of the topmost ones.
  @inline(__always)
  static func replace(_ top: Stack, _ count: Int, with datum: Datum) -> Stack {
    var place = top
    for _ in 0..<count {
      place -= 1
      place.deinitialize(count: 1)
    }
    place.initialize(to: datum)
    return place + 1
  }

  /// Takes the top off; what is no more than its bits is left where it is.
  @inline(__always)
  static func drop(_ top: Stack) -> Stack {
    switch top[-1] {
    case .bool, .number: break
    default: (top - 1).deinitialize(count: 1)
    }
    return top - 1
  }

  @inline(__always)
  private static func isKept(_ datum: Datum, _ operation: Operation) -> Bool {
    switch operation {
    case .jumpKeepingTrue: datum.isTruthy
    case .jumpKeepingValue: !datum.isNullish
    default: !datum.isUndefined
    }
  }
}
