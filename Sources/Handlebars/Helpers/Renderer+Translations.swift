import Values

extension Renderer {
  /// `t`: a text of the locale, rendered with the named values as its context.
  mutating func translation(_ given: Given) -> Value? {
    budget.spend(given[0].textSteps)
    if budget.isSpent { return nil }
    let key = given[0].text
    let tag = given.option("locale")?.string ?? settings.locale
    budget.spend(150)
    guard let (translation, language) = found(key, tag) else {
      if let text = given.option("default") { return text }
      note(.missingTranslation, "No translation of '\(key)' for \(tag)")
      return .string(key)
    }
    guard let entry = form(of: translation, given, language) else { return .string(key) }
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
      try renderer.render(entry, in: .object(context), inlines: -1)
    }
    (instruction, locale) = (outerInstruction, outerLocale)
    depth -= 1
    return .string(text)
  }

  /// The text of the locale, else of its language, else of the default locale or its language.
  private func found(_ key: String, _ tag: String) -> (Translation, tag: String)? {
    for tag in [tag, settings.defaultLocale] {
      for tag in [tag.lowercased(), Locale.language(of: tag)] {
        if let text = templates.translations[tag]?[key] { return (text, tag) }
      }
    }
    return nil
  }

  /// The text for `count`, by exact number or plural category; the plain one where there are no
  /// forms.
  private mutating func form(
    of translation: Translation, _ given: Given, _ tag: String
  ) -> TemplateSet.Entry? {
    if let plain = translation.form("") { return plain }
    let other = translation.form("other") ?? translation.forms.last?.entry
    guard let number = given.option("count").decimal else {
      note(.unfitValue, "'t' needs a 'count=' that is a number for '\(given[0].text)'")
      return other
    }
    for form in translation.forms where form.name.utf8.first == UInt8(ascii: "=") {
      if let exact = DecimalNumber(parsing: String(form.name.dropFirst())),
        exact.isEqual(to: number)
      {
        return form.entry
      }
    }
    let locale = Locale(tag) ?? .english
    return translation.form(locale.cardinal(number).rawValue) ?? other
  }
}
