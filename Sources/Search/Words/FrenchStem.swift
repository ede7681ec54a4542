/// Savoy's minimal stemmer of French ("A stemming procedure and stopword list for general French corpora",
/// JASIS 50, 1999): `-x`, `-s`, `-r`, `-e` and the second of a double letter.
enum FrenchStem {
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 5 else { return word }
    if word.ends(with: "x") {
      return word.ends(with: "aux")
        ? Array(word.dropLast(2)) + [UInt8(ascii: "l")] : Array(word.dropLast())
    }
    var stem = word
    for ending: StaticString in ["s", "r", "e", "e"] where stem.ends(with: ending) {
      stem.removeLast()
    }
    if stem.count > 1, stem[stem.count - 1] == stem[stem.count - 2] { stem.removeLast() }
    return stem
  }
}
