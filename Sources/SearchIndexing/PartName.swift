/// What a file of an index is called: by its kind, and a number where there are several.
struct PartName: Sendable {
  let kind: String
  let number: Int?

  init(_ kind: String, _ number: Int? = nil) {
    self.kind = kind
    self.number = number
  }

  var text: String { number.map { "\(kind)-\($0)" } ?? kind }
}
