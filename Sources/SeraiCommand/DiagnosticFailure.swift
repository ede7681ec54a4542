import Diagnostics

/// What ends a piece of work: everything that is wrong.
struct DiagnosticFailure: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
