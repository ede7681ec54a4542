import SemanticVersions

extension TemplateComparison {
  /// The comparison for people: a line for each change under the heading of its part, what it means
  /// below, and a verdict on the version at the end.
  ///
  /// - Parameter templateId: the template's id, for the title.
  public func lines(of templateId: String) -> [StyledText] {
    var lines = [
      StyledText(
        templateId + " " + before.description + " → " + after.description, .heading)
    ]
    for part in ChangedPart.allCases {
      let own = changes.filter { $0.part == part }
      if own.isEmpty { continue }
      lines += [StyledText(), StyledText(part.title, .heading)]
      for change in own { lines += self.lines(of: change) }
    }
    return lines + [StyledText(), counts] + verdict
  }

  private func lines(of change: TemplateChange) -> [StyledText] {
    let text = ChangeText(change)
    var head = StyledText("  ")
    head.add(change.impact.label, change.impact.style)
    head.add(text.headline)
    var lines = [head]
    if let detail = text.detail {
      var line = StyledText(margin)
      line.add(detail)
      lines.append(line)
    }
    lines.append(StyledText(margin + change.reason, .faint))
    return lines
  }

  private var margin: String { "              " }

  private var counts: StyledText {
    if changes.isEmpty { return StyledText("Nothing changed for an adopter.") }
    var line = StyledText()
    for impact in ChangeImpact.allCases.reversed() {
      let count = changes.count { $0.impact == impact }
      if count == 0 { continue }
      if !line.pieces.isEmpty { line.add(", ") }
      line.add(String(count) + " " + impact.noun(count), impact.style)
    }
    return line
  }

  /// Whether the version is high enough, and why.
  private var verdict: [StyledText] {
    sentences.map { StyledText($0, isBumpEnough ? .plain : .breaking) }
  }

  /// What the versions do and what the changes call for, in sentences.
  public var sentences: [String] {
    let step = before.description + " → " + after.description
    guard actualBump > .none else {
      return after < before ? ["\(step) goes back: no bump is asked for."] : []
    }
    let made = "\(step) is a \(actualBump.rawValue) bump"
    guard let impact else { return ["\(made); none is needed."] }
    if before.isPrerelease, actualBump < neededBump {
      return ["\(made); a prerelease promises nothing, so that it is enough."]
    }
    let needed = "a \(neededBump.rawValue) bump is needed"
    let cause = self.cause(of: impact)
    if isBumpEnough { return ["\(made); \(needed)\(cause)."] }
    let version = neededVersion.map { ", at least \($0)," } ?? ""
    return ["\(made), which is too small: \(needed)\(version)\(cause)."]
  }

  /// The end of a sentence: because of the breaking change at trackingLink and 3 more.
  private func cause(of impact: ChangeImpact) -> String {
    let own = changes.filter { $0.impact == impact }
    guard let first = own.first else { return "" }
    let more = own.count == 1 ? "" : " and \(own.count - 1) more"
    return " because of the \(impact.noun(1)) at \(ChangeText(first).name)\(more)"
  }
}

extension ChangeImpact {
  /// The word in a column of its own.
  var label: String {
    switch self {
    case .breaking: "breaking  "
    case .feature: "feature   "
    case .fix: "fix       "
    }
  }

  var style: StyledText.Style {
    switch self {
    case .breaking: .breaking
    case .feature: .feature
    case .fix: .fix
    }
  }

  func noun(_ count: Int) -> String {
    switch self {
    case .breaking: count == 1 ? "breaking change" : "breaking changes"
    case .feature: count == 1 ? "feature" : "features"
    case .fix: count == 1 ? "fix" : "fixes"
    }
  }
}
