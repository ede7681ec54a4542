import Values

extension Renderer {
  /// `t`: a text of the locale, rendered with the named values as its context.
  mutating func translation(_ given: Given) -> Value? {
    budget.spend(given[0].textSteps)
    if budget.isSpent { return nil }
    let key = given[0].text
    let tag = given.option("locale")?.string ?? settings.locale
    budget.spend(150)
    guard let (translation, language) = templates.translation(of: key, tag, settings) else {
      if let text = given.option("default") { return text }
      note(.missingTranslation, "No translation of '\(key)' for \(tag)")
      return .string(key)
    }
    let number = given.option("count").decimal
    if number == nil, !translation.isPlain {
      note(.unfitValue, "'t' needs a 'count=' that is a number for '\(key)'")
    }
    guard let form = translation.form(for: number, language) else { return .string(key) }
    if let plain = form.plain { return .string(plain) }
    guard depth < limits.depth else {
      fail(error("Partials are more than \(limits.depth) deep"))
      return nil
    }
    var context = Object()
    for (name, value) in given.options where name != "locale" && name != "default" {
      context[name] = value ?? .null
    }
    depth += 1
    let (outerInstruction, outerLocale) = (instruction, locale)
    if let locale = Locale(tag) { self.locale = locale }
    let text = text { (renderer) throws(HandlebarsError) in
      try renderer.render(form.entry, in: .object(context), inlines: -1)
    }
    (instruction, locale) = (outerInstruction, outerLocale)
    depth -= 1
    return .string(text)
  }
}
