import TemplateRules

/// The texts that have something in them which it takes Markdown to understand, each read once for all rules.
struct MarkdownTexts {
  private let texts: [MarkdownText]

  init(_ texts: TextCollection) {
    self.texts = texts.having([.link, .image, .angle, .lowHeading]).map { MarkdownText($0) }
  }

  /// Those that have one of some features.
  func having(_ wanted: TextFeatures) -> [MarkdownText] {
    texts.filter { !$0.written.features.isDisjoint(with: wanted) }
  }

  /// Those of them that the site reads as Markdown.
  func shown(having wanted: TextFeatures) -> [MarkdownText] {
    having(wanted).filter(\.written.isMarkdown)
  }
}
