import Diagnostics
import Handlebars
import Values

/// The texts of a template, compiled into one set.
struct TextShelf: Sendable {
  private var set = TemplateSet()
  private var count = 0

  /// How far one text may go: a template of many texts takes no longer than one of few, and no more
  /// memory, whatever they hold.
  private var limits: TemplateSet.Limits {
    var limits = TemplateSet.Limits()
    limits.bytes = max(1 << 14, (1 << 24) / max(1, count))
    limits.turns = max(1 << 12, (1 << 20) / max(1, count))
    limits.steps = max(1 << 14, (1 << 23) / max(1, count))
    return limits
  }

  /// Names that Parlant fills in at run time.
  private static let runtimeRoots: Set<String> = ["std", "generative", "tools"]

  /// Compiles a text; one without a tag stays as it is.
  mutating func text(_ text: String, at path: DataPath) throws(JourneyProblem) -> PreparedText {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return .plain(text) }
    do throws(HandlebarsError) {
      let key = String(count)
      let template = try HandlebarsTemplate(
        text, name: key, escaping: .none, runtimeRoots: Self.runtimeRoots)
      count += 1
      set.add(template)
      let names = template.references.map { $0.root } + template.possibleReferences.map { $0.root }
      return .compiled(CompiledText(key: key, names: names, path: path, source: text))
    } catch {
      throw JourneyProblem(
        "invalid-message-template", .error, error.message, help: error.help ?? "",
        .template(path, Position(line: error.position.line, column: error.position.column)))
    }
  }

  /// A text with its tags filled in.
  func fill(_ text: PreparedText, _ filling: Filling) throws(JourneyProblem) -> String {
    switch text {
    case .plain(let text): return text
    case .compiled(let text): return try fill(text, filling)
    }
  }

  private func fill(_ text: CompiledText, _ filling: Filling) throws(JourneyProblem) -> String {
    var output: [UInt8] = []
    var notes: [RenderNote] = []
    var settings = filling.settings
    settings.limits = limits
    do throws(HandlebarsError) {
      try set.render(text.key, filling.context, settings, into: &output, notes: &notes)
    } catch {
      throw JourneyProblem(
        "text-cannot-be-filled", .error, error.message, help: error.help ?? "",
        .template(text.path, Position(line: error.position.line, column: error.position.column)))
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A value with its texts filled in; a text that is one parameter alone becomes its value, so that
  /// numbers stay numbers.
  func fill(_ content: PreparedContent, _ filling: Filling) throws(JourneyProblem) -> Value {
    switch content {
    case .plain(let value): return value
    case .text(let text):
      if let name = text.soleName, let value = filling.context[name] { return value }
      return .string(try fill(text, filling))
    case .array(let items):
      var values: [Value] = []
      for item in items { values.append(try fill(item, filling)) }
      return .array(values)
    case .object(let entries):
      var object = Object()
      for entry in entries { object.append(entry.key, try fill(entry.content, filling)) }
      return .object(object)
    }
  }
}

/// What texts are filled in with.
struct Filling {
  /// The parameters, and `user`.
  let context: Value
  /// The language of numbers, dates and lists.
  let settings: TemplateSet.Settings
}
