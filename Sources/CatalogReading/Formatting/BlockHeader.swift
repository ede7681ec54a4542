/// The first line of a literal or folded text: `|-`, `>2`.
struct BlockHeader {
  /// `|` or `>`, with what happens to line breaks at the end.
  let text: String
  /// The indentation that is given; nil where the text shows it.
  let indentation: Int?
  /// Whether empty lines at the end belong to the text.
  let keepsLines: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    let signs = bytes.prefix { !$0.isYAMLSpace }
    text = String(decoding: signs.filter { !(0x31...0x39).contains($0) }, as: UTF8.self)
    indentation = signs.first { (0x31...0x39).contains($0) }.map { Int($0 - 0x30) }
    keepsLines = signs.contains(UInt8(ascii: "+"))
  }
}
