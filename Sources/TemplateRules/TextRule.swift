/// A rule that looks at what people have written, text by text.
public protocol TextRule: TemplateRule {
  /// What a text has that is worth a look.
  var signs: TextFeatures { get }

  /// Looks at a text that has one of the signs.
  func check(_ text: WrittenText, _ report: inout Report)
}

extension TextRule {
  /// Looks at the texts of the version's own files.
  public func check(_ template: TemplateSubject, _ report: inout Report) {
    for text in template.texts.having(signs) { check(text, &report) }
  }
}
