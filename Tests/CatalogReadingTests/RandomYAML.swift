/// Makes YAML that people might have written, in many layouts.
struct RandomYAML {
  private var state: UInt64
  private var text = ""

  init(seed: UInt64) { state = seed }

  mutating func next() -> String {
    text = ""
    if chance(8) { text += "---\n" }
    space(0)
    mapping(0, depth: 0)
    space(0)
    return text
  }

  /// SplitMix64.
  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  /// Once in so many times.
  private mutating func chance(_ times: Int) -> Bool { number(below: times) == 0 }

  /// Empty lines and comments above something.
  private mutating func space(_ indentation: Int) {
    for _ in 0..<number(below: 3) where chance(3) {
      if chance(2) {
        text += "\n"
      } else {
        let margin = chance(4) ? number(below: 8) : indentation
        text += String(repeating: " ", count: margin) + (chance(2) ? "#" : "#  ") + "note\n"
      }
    }
  }

  private mutating func lineEnd() {
    if chance(5) { text += String(repeating: " ", count: 1 + number(below: 3)) + "#said" }
    if chance(6) { text += "  " }
    text += "\n"
  }

  private mutating func mapping(_ indentation: Int, depth: Int, startsInLine: Bool = false) {
    for index in 0...number(below: 4) {
      if !(startsInLine && index == 0) {
        space(indentation)
        text += String(repeating: " ", count: indentation)
      }
      text += "k\(index)\(chance(9) ? " " : ""):"
      value(indentation, depth: depth + 1, isItem: false)
    }
  }

  private mutating func list(_ indentation: Int, depth: Int, startsInLine: Bool = false) {
    for index in 0...number(below: 3) {
      if !(startsInLine && index == 0) {
        space(indentation)
        text += String(repeating: " ", count: indentation)
      }
      text += "-"
      value(indentation, depth: depth + 1, isItem: true)
    }
  }

  private mutating func value(_ indentation: Int, depth: Int, isItem: Bool) {
    let deeper = indentation + 1 + number(below: 4)
    switch number(below: depth > 4 ? 5 : 9) {
    case 0: lineEnd()
    case 1:
      text += " " + flow(depth)
      lineEnd()
    case 2: block(deeper)
    case 3:
      text += " one\n" + String(repeating: " ", count: deeper) + "two\n"
      if chance(2) { text += "\n" + String(repeating: " ", count: deeper) + "three\n" }
    case 4:
      text += String(repeating: " ", count: 1 + number(below: 3)) + scalar()
      lineEnd()
    case 5 where isItem:
      text += String(repeating: " ", count: deeper - indentation - 1 + 1)
      mapping(deeper + 1, depth: depth, startsInLine: true)
    case 6 where isItem:
      text += String(repeating: " ", count: deeper - indentation - 1 + 1)
      list(deeper + 1, depth: depth, startsInLine: true)
    case 5, 7:
      lineEnd()
      mapping(deeper, depth: depth)
    default:
      lineEnd()
      list(isItem || chance(2) ? deeper : indentation, depth: depth)
    }
  }

  private mutating func block(_ deeper: Int) {
    let margin = String(repeating: " ", count: deeper)
    text += [" |", " >", " |-", " >-", " |+"][number(below: 5)]
    lineEnd()
    text += margin + "first\n"
    if chance(2) { text += margin + "  inner\n" }
    if chance(2) { text += "\n" + margin + "last\n" }
    if chance(3) { text += "\n\n" }
  }

  private mutating func flow(_ depth: Int) -> String {
    let items = (0..<number(below: 4)).map { _ in
      chance(4) && depth < 5 ? flow(depth + 1) : scalar()
    }
    let comma = [",", ", ", " ,  ", ",\n                    "][number(below: 4)]
    if chance(2) { return "[" + items.joined(separator: comma) + "]" }
    return "{" + items.enumerated().map { "k\($0): \($1)" }.joined(separator: comma) + "}"
  }

  private mutating func scalar() -> String {
    [
      "word", "two words", "'single'", "\"double\"", "'it''s'", "12", "true", "\"a\\nb\"", "é", "~",
    ][
      number(below: 10)]
  }
}
