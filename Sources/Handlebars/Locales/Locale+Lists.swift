extension Locale {
  /// Texts as a list in a sentence: `a, b and c`.
  func list(_ items: [String], _ line: Line) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let joints = (0..<4).map { item(line, $0) }
    var text = items[0]
    for index in 1..<items.count {
      var joint = joints[index == items.count - 1 ? 3 : index == 1 ? 1 : 2]
      if items.count == 2 { joint = joints[0] }
      if language == "es" { joint = Self.spanish(joint, before: items[index]) }
      text += joint + items[index]
    }
    return text
  }

  /// Spanish has `e` for `y` before the sound of an i, and `u` for `o` before that of an o.
  private static func spanish(_ joint: String, before word: String) -> String {
    let start = word.utf8.prefix(4).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    func begins(_ text: String) -> Bool { start.starts(with: text.utf8) }
    switch joint {
    case " y ":
      let isI = begins("i") || begins("hi") && !begins("hia") && !begins("hie")
      return isI ? " e " : joint
    case " o ":
      let isEleven = begins("11") && (start.count == 2 || start[2] == UInt8(ascii: " "))
      return begins("o") || begins("ho") || begins("8") || isEleven ? " u " : joint
    default: return joint
    }
  }

  /// How far away a day is: `in 3 days`, `yesterday`.
  func relative(days: Int) -> String {
    if (-2...2).contains(days), case let name = item(.nearDays, days + 2), !name.isEmpty {
      return name
    }
    let number = DecimalNumber(Double(days.magnitude))
    let line = days < 0 ? Line.pastDays : .futureDays
    let form = item(line, after: cardinal(number).rawValue + "=") ?? item(line, after: "other=")
    let text = self.number(number, Digits())
    return (form ?? "{").split(separator: "{", omittingEmptySubsequences: false)
      .joined(separator: text)
  }
}
