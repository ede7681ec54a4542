public import Values

/// Compiled templates that take each other in as partials, by name.
public struct TemplateSet: Sendable {
  /// A template's place in the program.
  struct Entry: Sendable {
    let name: String
    let body: Int32
    let escaping: Escaping
  }

  /// How far rendering may go.
  public struct Limits: Sendable {
    /// Partials inside partials.
    public var depth = 64
    /// Bytes of output.
    public var bytes = 16 << 20
    /// Turns of all `each` blocks together.
    public var turns = 1 << 20
    /// Blocks and partials inside each other, as they are while rendering.
    public var nesting = 256
    /// Tags and texts that are gone through, and what helpers do: a step is some 20 nanoseconds.
    public var steps = 1 << 24

    /// Creates limits that no honest page comes near.
    public init() {}
  }

  /// What a rendering goes by.
  public struct Settings: Sendable {
    /// The language tag of numbers, dates, lists and translations, such as `de` or `pt-BR`.
    public var locale: String
    /// Where texts come from that the locale has no translation of.
    public var defaultLocale: String
    /// How far it may go.
    public var limits = Limits()

    /// Creates settings for a locale.
    public init(locale: String = "en", defaultLocale: String = "en") {
      self.locale = locale
      self.defaultLocale = defaultLocale
    }
  }

  private(set) var program = Program()
  private(set) var entries: [String: Entry] = [:]
  /// Texts by locale and key.
  private(set) var translations: [String: [String: Translation]] = [:]
  private var partials: [(template: String, name: String, position: TextPosition)] = []

  /// Creates an empty set.
  public init() {}

  /// Adds a template, in place of one with the same name.
  public mutating func add(_ template: HandlebarsTemplate) {
    partials.removeAll { $0.template == template.name }
    partials += template.partials.map { (template.name, $0.name, $0.position) }
    entries[template.name] = entry(template)
  }

  /// Adds the texts of a locale, which `t` looks up; those with the same keys are replaced.
  ///
  /// A text is a template of its own, an object of texts with plural categories (`one`, `other`, …) or
  /// exact numbers (`=0`) as keys, or an object of more texts, whose keys are joined with points.
  ///
  /// - Returns: the mistakes in the texts, each named by locale and key; these texts are left out.
  public mutating func addTranslations(
    _ texts: Object, locale: String
  ) -> [HandlebarsError] {
    var reader = TranslationReader(locale: locale)
    reader.read(texts, prefix: "", depth: 0)
    for (key, forms) in reader.texts {
      let translation = Translation(
        forms: forms.map { form in
          let plain = form.text.utf8.contains(UInt8(ascii: "{")) ? nil : form.text
          return .init(name: form.name, entry: entry(form.template), plain: plain)
        })
      translations[locale.lowercased(), default: [:]][key] = translation
    }
    return reader.errors
  }

  private mutating func entry(_ template: HandlebarsTemplate) -> Entry {
    let start = program.append(template.program)
    return Entry(
      name: template.name, body: start + template.body, escaping: template.escaping)
  }

  /// The names of the templates, in order.
  public var names: [String] { entries.keys.sorted() }

  /// Partials that templates name and the set does not have, each with the template that names it.
  public var missingPartials: [(template: String, error: HandlebarsError)] {
    partials.filter { entries[$0.name] == nil }.map { partial in
      let message = "There is no partial '\(partial.name)'"
      return (
        partial.template, HandlebarsError(message, at: partial.position, in: partial.template)
      )
    }
  }

  /// A text of the locale with values filled in, as `t` gives it; the key where there is none, or where a
  /// limit is met.
  ///
  /// - Parameters:
  ///   - values: what the text names; `count` chooses among its plural forms.
  public func text(_ key: String, _ values: Object, _ settings: Settings) -> String {
    guard let (translation, tag) = translation(of: key, settings.locale, settings),
      let form = translation.form(for: values["count"].decimal, tag)
    else { return key }
    if let plain = form.plain { return plain }
    var bytes: [UInt8] = []
    var notes: [RenderNote] = []
    let error = Renderer.render(
      form.entry, of: self, .object(values), settings, into: &bytes, notes: &notes)
    return error == nil ? String(decoding: bytes, as: UTF8.self) : key
  }

  /// A number as a locale writes it, with so many digits behind the point.
  public static func number(_ number: Double, digits: Int, locale: String) -> String {
    let decimal = DecimalNumber(number)
    return (Locale(locale) ?? .english).number(decimal, .init(minimum: digits, maximum: digits))
  }

  /// The text of the locale, else of its language, else of the default locale or its language.
  func translation(
    of key: String, _ tag: String, _ settings: Settings
  ) -> (Translation, tag: String)? {
    for tag in [tag, settings.defaultLocale] {
      for tag in [tag.lowercased(), Locale.language(of: tag)] {
        if let text = translations[tag]?[key] { return (text, tag) }
      }
    }
    return nil
  }

  /// Adds what a template makes of data to the output.
  ///
  /// Throws where there is no such template or partial, or a limit is met.
  public func render(
    _ name: String, _ data: Value, limits: Limits = Limits(), into output: inout [UInt8]
  ) throws(HandlebarsError) {
    var settings = Settings()
    settings.limits = limits
    var notes: [RenderNote] = []
    try render(name, data, settings, into: &output, notes: &notes)
  }

  /// Adds what a template makes of data to the output, and what there is to say about it to the
  /// notes.
  ///
  /// Throws where there is no such template or partial, or a limit is met.
  public func render(
    _ name: String, _ data: Value, _ settings: Settings, into output: inout [UInt8],
    notes: inout [RenderNote]
  ) throws(HandlebarsError) {
    guard let entry = entries[name] else {
      throw HandlebarsError("There is no template '\(name)'", at: .start, in: name)
    }
    let error = Renderer.render(entry, of: self, data, settings, into: &output, notes: &notes)
    if let error { throw error }
  }
}
