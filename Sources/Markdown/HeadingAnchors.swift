/// Gives the headings of a text their anchors, one after the other.
///
/// Source: the rule by which GitHub makes them (`github-slugger`): lower case, without punctuation,
/// with hyphens for spaces, and with a number where there is one of the name already.
struct HeadingAnchors {
  private var taken: [String: Int] = [:]

  mutating func next(for text: String) -> String {
    var anchor = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        anchor.unicodeScalars.append("-")
      } else if Self.isKept(scalar) {
        anchor.unicodeScalars.append(scalar)
      }
    }
    guard let count = taken[anchor] else {
      taken[anchor] = 0
      return anchor
    }
    taken[anchor] = count + 1
    let numbered = "\(anchor)-\(count + 1)"
    taken[numbered] = 0
    return numbered
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
