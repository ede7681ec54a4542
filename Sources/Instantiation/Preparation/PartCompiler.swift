import Diagnostics
import Expressions
import JSONSchema
import JourneyTemplates
import Patterns
import Values

/// Compiles the small languages in a template, and takes note of what can't be compiled.
struct PartCompiler {
  private(set) var problems: [JourneyProblem] = []
  /// The texts that were compiled.
  private(set) var texts = TextShelf()
  /// Where values of parameters were put: texts there mean what they say, whatever they hold.
  private let literals: Set<DataPath>

  init(literals: Set<DataPath> = []) {
    self.literals = literals
  }

  mutating func text(_ text: String, at path: DataPath) -> PreparedText {
    if literals.contains(path) { return .plain(text) }
    do throws(JourneyProblem) {
      return try texts.text(text, at: path)
    } catch {
      problems.append(error)
      return .plain(text)
    }
  }

  /// A value whose texts may hold `{{…}}`.
  mutating func content(_ value: Value, at path: DataPath) -> PreparedContent {
    switch value {
    case .string(let text):
      switch self.text(text, at: path) {
      case .plain: return .plain(value)
      case .compiled(let compiled): return .text(compiled)
      }
    case .array(let items):
      var contents: [PreparedContent] = []
      for (index, item) in items.enumerated() { contents.append(content(item, at: path[index])) }
      return contents.allSatisfy { $0.isPlain } ? .plain(value) : .array(contents)
    case .object(let object):
      var contents: [PreparedContent.Entry] = []
      for entry in object {
        contents.append(
          PreparedContent.Entry(key: entry.key, content: content(entry.value, at: path[entry.key])))
      }
      return contents.allSatisfy { $0.content.isPlain } ? .plain(value) : .object(contents)
    case .null, .bool, .number: return .plain(value)
    }
  }

  mutating func expression(_ source: String, at path: DataPath) -> Expression? {
    do throws(ExpressionError) {
      return try Expression(source)
    } catch {
      report(error, at: path)
      return nil
    }
  }

  /// What is a function's name, or an expression.
  mutating func transform(_ source: String, at path: DataPath) -> Transform? {
    do throws(ExpressionError) {
      return try Transform(source)
    } catch {
      report(error, at: path)
      return nil
    }
  }

  mutating func pattern(_ source: String, at path: DataPath) -> Pattern? {
    do throws(PatternError) {
      return try Pattern(source)
    } catch {
      let position = Position(line: 1, column: error.offset + 1)
      report(
        JourneyProblem("invalid-pattern", .error, error.message, .template(path, position)))
      return nil
    }
  }

  mutating func schema(_ schema: Value, at path: DataPath) -> JSONSchema? {
    do throws(JSONSchemaError) {
      return try JSONSchema(schema, formats: .assertion)
    } catch {
      let place = DataPath(path.steps + error.location.steps)
      report(
        JourneyProblem(
          "invalid-parameter-schema", .error, error.message, help: error.help,
          .template(place, nil)))
      return nil
    }
  }

  mutating func report(_ problem: JourneyProblem) { problems.append(problem) }

  private mutating func report(_ error: ExpressionError, at path: DataPath) {
    report(
      JourneyProblem(
        "invalid-expression", .error, error.message, help: error.help,
        .template(path, Position(line: error.line, column: error.column))))
  }
}
