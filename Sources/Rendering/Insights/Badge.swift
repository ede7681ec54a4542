import JourneyGraphs

/// A small picture for READMEs that says one thing of a template.
struct Badge {
  /// What a badge says.
  enum Kind: String, CaseIterable {
    case rating, usage, version, validated
  }

  /// What it is about.
  let label: String
  /// What it says.
  let value: String

  /// The same in words.
  var alternative: String { "\(label): \(value)" }

  /// Markdown that shows it and links to a page.
  func markdown(image: String, page: String) -> String { "[![\(alternative)](\(image))](\(page))" }

  /// The picture: a dark part and a light one, with text that is fitted to its room.
  var svg: [UInt8] {
    let (left, right) = (Self.width(label), Self.width(value))
    var markup = Markup()
    markup += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
    markup += left + right
    markup += "\" height=\"20\" role=\"img\" aria-label=\""
    markup.appendText(alternative)
    markup += "\"><rect width=\""
    markup += left
    markup += "\" height=\"20\" fill=\"#3a4450\"/><rect x=\""
    markup += left
    markup += "\" width=\""
    markup += right
    markup += "\" height=\"20\" fill=\"#0f5c54\"/><g fill=\"#fff\" font-size=\"11\""
    markup += " font-family=\"Verdana,DejaVu Sans,sans-serif\">"
    Self.append(label, x: 6, room: left - 12, to: &markup)
    Self.append(value, x: left + 6, room: right - 12, to: &markup)
    markup += "</g></svg>\n"
    return markup.bytes
  }

  private static func append(_ text: String, x: Int, room: Int, to markup: inout Markup) {
    markup += "<text x=\""
    markup += x
    markup += "\" y=\"14\" textLength=\""
    markup += room
    markup += "\" lengthAdjust=\"spacingAndGlyphs\">"
    markup.appendText(text)
    markup += "</text>"
  }

  private static func width(_ text: String) -> Int { text.count * 7 + 14 }
}
