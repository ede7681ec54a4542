extension JourneyComparison {
  /// The comparison for people: a line for each change under the heading of its part.
  public var lines: [StyledText] {
    if changes.isEmpty { return [StyledText("Nothing changed.")] }
    var lines: [StyledText] = []
    var heading: String?
    for change in changes {
      let part = change.path.keys.first ?? ""
      if part != heading {
        if heading != nil { lines.append(StyledText()) }
        lines.append(StyledText(part, .heading))
        heading = part
      }
      let text = ChangeText(change)
      var line = StyledText("  ")
      line.add(text.headline)
      lines.append(line)
      if let detail = text.detail {
        var line = StyledText("      ")
        line.add(detail)
        lines.append(line)
      }
    }
    return lines
  }
}
