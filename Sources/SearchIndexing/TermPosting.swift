/// A document that has a term.
struct TermPosting: Sendable, Equatable {
  let document: UInt32
  let counts: FieldCounts
}
