/// Porter, "An algorithm for suffix stripping", Program 14 (1980): steps 1a, 1b, 1c and 5, which bring
/// plurals, `-ed` and `-ing` together and leave derived words alone.
enum EnglishStem {
  static func of(_ given: [UInt8]) -> [UInt8] {
    guard given.count > 3 else { return given.count == 3 ? plural(given) : given }
    var word = plural(given)
    word = past(word)
    if word.last == UInt8(ascii: "y"), hasVowel(word.dropLast()) {
      word[word.count - 1] = UInt8(ascii: "i")
    }
    return shortened(word)
  }

  /// Step 1a: `sses` to `ss`, `ies` to `i`, `s` to nothing.
  private static func plural(_ word: [UInt8]) -> [UInt8] {
    if word.ends(with: "sses") || word.ends(with: "ies") { return Array(word.dropLast(2)) }
    guard word.ends(with: "s"), !word.ends(with: "ss"), !word.ends(with: "us"),
      !word.ends(with: "is")
    else { return word }
    return Array(word.dropLast())
  }

  /// Step 1b: `eed` to `ee`, `ed` and `ing` to nothing where a vowel is left.
  private static func past(_ word: [UInt8]) -> [UInt8] {
    if word.ends(with: "eed") {
      return measure(word.dropLast(3)) > 0 ? Array(word.dropLast()) : word
    }
    for ending: StaticString in ["ed", "ing"] where word.ends(with: ending) {
      let stem = Array(word.dropLast(ending.utf8CodeUnitCount))
      guard hasVowel(stem[...]) else { return word }
      return repaired(stem)
    }
    return word
  }

  private static func repaired(_ stem: [UInt8]) -> [UInt8] {
    if stem.ends(with: "at") || stem.ends(with: "bl") || stem.ends(with: "iz") {
      return stem + [UInt8(ascii: "e")]
    }
    if let last = stem.last, stem.count > 2, stem[stem.count - 2] == last,
      !isVowel(stem, stem.count - 1)
    {
      return last == UInt8(ascii: "l") || last == UInt8(ascii: "s") || last == UInt8(ascii: "z")
        ? stem : Array(stem.dropLast())
    }
    return measure(stem[...]) == 1 && endsShort(stem) ? stem + [UInt8(ascii: "e")] : stem
  }

  /// Step 5: a last `e` and the second of `ll` go where enough is left.
  private static func shortened(_ word: [UInt8]) -> [UInt8] {
    if word.ends(with: "e") {
      let stem = Array(word.dropLast())
      let measure = measure(stem[...])
      return measure > 1 || (measure == 1 && !endsShort(stem)) ? stem : word
    }
    return word.ends(with: "ll") && measure(word[...]) > 1 ? Array(word.dropLast()) : word
  }

  /// Porter's m: how often vowels are followed by consonants.
  private static func measure(_ word: ArraySlice<UInt8>) -> Int {
    let word = Array(word)
    var count = 0
    for index in word.indices.dropFirst() where isVowel(word, index - 1) && !isVowel(word, index) {
      count += 1
    }
    return count
  }

  private static func hasVowel(_ word: ArraySlice<UInt8>) -> Bool {
    let word = Array(word)
    return word.indices.contains { isVowel(word, $0) }
  }

  /// Porter's *o: consonant, vowel, consonant, the last of which is not w, x or y.
  private static func endsShort(_ word: [UInt8]) -> Bool {
    let last = word.count - 1
    guard last >= 2, !isVowel(word, last), isVowel(word, last - 1), !isVowel(word, last - 2) else {
      return false
    }
    return ![UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "y")].contains(word[last])
  }

  private static func isVowel(_ word: [UInt8], _ index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    case UInt8(ascii: "y"): index > 0 && !isVowel(word, index - 1)
    default: false
    }
  }
}
