import Values

/// The tables of a program, to be read without counting references.
struct Tables {
  let code: UnsafeBufferPointer<Program.Instruction>
  let arguments: UnsafeBufferPointer<Program.Argument>
  let named: UnsafeBufferPointer<Program.Named>
  let names: UnsafeBufferPointer<Name>
  let literals: UnsafeBufferPointer<Value>
  let bytes: UnsafeBufferPointer<UInt8>
  let bodies: UnsafeBufferPointer<Program.Body>
  let partials: UnsafeBufferPointer<Program.Partial>
  let inlines: UnsafeBufferPointer<Program.InlinePartial>

  /// Gives the tables to a function, after whose end they must not be used.
  static func with<Result>(_ program: Program, _ body: (Tables) -> Result) -> Result {
    program.code.withUnsafeBufferPointer { code in
      program.arguments.withUnsafeBufferPointer { arguments in
        program.named.withUnsafeBufferPointer { named in
          program.names.withUnsafeBufferPointer { names in
            program.literals.withUnsafeBufferPointer { literals in
              program.bytes.withUnsafeBufferPointer { bytes in
                program.bodies.withUnsafeBufferPointer { bodies in
                  program.partials.withUnsafeBufferPointer { partials in
                    program.inlines.withUnsafeBufferPointer { inlines in
                      body(
                        Tables(
                          code: code, arguments: arguments, named: named, names: names,
                          literals: literals, bytes: bytes, bodies: bodies, partials: partials,
                          inlines: inlines))
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
