import Values

/// A text of a locale in its forms.
struct Translation: Sendable {
  /// A text for a plural category, an exact number as `=0`, or with an empty name for all.
  struct Form: Sendable {
    let name: String
    let entry: TemplateSet.Entry
    /// The text itself where there is nothing to fill in.
    let plain: String?
  }

  let forms: [Form]

  /// The form of a name.
  func form(_ name: String) -> Form? { forms.first { $0.name == name } }

  /// Whether there is one text for all numbers.
  var isPlain: Bool { form("") != nil }

  /// The form for a number, by exact number or plural category of a language; the plain one where there are
  /// no forms.
  func form(for number: DecimalNumber?, _ tag: String) -> Form? {
    if let plain = form("") { return plain }
    let other = form("other") ?? forms.last
    guard let number else { return other }
    for form in forms where form.name.utf8.first == UInt8(ascii: "=") {
      if let exact = DecimalNumber(parsing: String(form.name.dropFirst())),
        exact.isEqual(to: number)
      {
        return form
      }
    }
    let locale = Locale(tag) ?? .english
    return form(locale.cardinal(number).rawValue) ?? other
  }
}

/// Makes templates of a locale's texts.
struct TranslationReader {
  /// A form before it is part of a set.
  struct SourceForm {
    let name: String
    let text: String
    let template: HandlebarsTemplate
  }

  /// Objects of texts inside each other.
  private static let deepest = 16

  let locale: String
  private(set) var texts: [(key: String, forms: [SourceForm])] = []
  private(set) var errors: [HandlebarsError] = []

  init(locale: String) { self.locale = locale }

  /// Reads texts whose keys begin alike.
  mutating func read(_ object: Object, prefix: String, depth: Int) {
    for entry in object {
      let key = prefix + entry.key
      switch entry.value {
      case .string(let text): add(key, [("", text)])
      case .object(let object) where Self.isPlural(object):
        add(key, object.entries.map { ($0.key, Optional($0.value).text) })
      case .object(let object) where depth < Self.deepest:
        read(object, prefix: key + ".", depth: depth + 1)
      default: fail("A text must be a string or an object of strings", key)
      }
    }
  }

  /// Whether an object's keys are plural categories and exact numbers, and its values texts.
  private static func isPlural(_ object: Object) -> Bool {
    !object.isEmpty
      && object.entries.allSatisfy { PluralCategory.isForm($0.key) && $0.value.string != nil }
  }

  private mutating func add(_ key: String, _ forms: [(name: String, text: String)]) {
    var templates: [SourceForm] = []
    for (name, text) in forms {
      do throws(HandlebarsError) {
        let template = try HandlebarsTemplate(text, name: "\(locale): \(key)", escaping: .none)
        templates.append(SourceForm(name: name, text: text, template: template))
      } catch {
        errors.append(error)
      }
    }
    if templates.count == forms.count { texts.append((key, templates)) }
  }

  private mutating func fail(_ message: String, _ key: String) {
    errors.append(HandlebarsError(message, at: .start, in: "\(locale): \(key)"))
  }
}
