/// The links and images of a Markdown text, found by their marks outside of code.
///
/// It is no reader of Markdown: what it takes for a link that is none is only looked at more closely.
struct MarkdownLinks {
  /// A link or image.
  struct Link {
    let text: String
    let address: String
    let isImage: Bool
    /// Code points from the beginning of the text to the address.
    let offset: Int
    /// Code points of the address.
    let length: Int
  }

  private(set) var links: [Link] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var isCode = false
    while index < scalars.count {
      switch scalars[index] {
      case "`":
        let run = scalars[index...].prefix { $0 == "`" }.count
        if run >= 3 {
          isCode.toggle()
        } else if !isCode, let end = scalars[(index + run)...].firstIndex(of: "`") {
          index = end
        }
        index += run
      case "\\": index += 2
      case "]" where !isCode && index + 1 < scalars.count && scalars[index + 1] == "(":
        index = addLink(scalars, at: index)
      case "<" where !isCode: index = addAutolink(scalars, at: index)
      default: index += 1
      }
    }
  }

  /// `[text](address "title")`, from its middle.
  private mutating func addLink(_ scalars: [Unicode.Scalar], at middle: Int) -> Int {
    var start = middle + 2
    while start < scalars.count, scalars[start] == " " || scalars[start] == "<" { start += 1 }
    var end = start
    while end < scalars.count, !" )>\n".unicodeScalars.contains(scalars[end]) { end += 1 }
    // The text has to begin in the same paragraph; further away it is no link of ours.
    var open = middle - 1
    while open >= 0, scalars[open] != "[", middle - open < 500 { open -= 1 }
    guard open >= 0, scalars[open] == "[" else { return middle + 1 }
    add(
      scalars, text: (open + 1)..<middle, address: start..<end,
      isImage: open > 0 && scalars[open - 1] == "!")
    return end
  }

  /// `<scheme:rest>`.
  private mutating func addAutolink(_ scalars: [Unicode.Scalar], at open: Int) -> Int {
    var end = open + 1
    while end < scalars.count, !"<> \n".unicodeScalars.contains(scalars[end]) { end += 1 }
    guard end < scalars.count, scalars[end] == ">", scalars[(open + 1)..<end].contains(":") else {
      return open + 1
    }
    add(scalars, text: (open + 1)..<end, address: (open + 1)..<end, isImage: false)
    return end
  }

  private mutating func add(
    _ scalars: [Unicode.Scalar], text: Range<Int>, address: Range<Int>, isImage: Bool
  ) {
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    links.append(
      Link(
        text: string(text), address: string(address), isImage: isImage,
        offset: address.lowerBound, length: max(1, address.count)))
  }
}

extension MarkdownLinks.Link {
  /// What stands before the colon, in lower case; nil for an address without one.
  var scheme: String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let name = address[..<colon]
    let isScheme = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
    }
    return isScheme && !name.isEmpty ? name.lowercased() : nil
  }
}
