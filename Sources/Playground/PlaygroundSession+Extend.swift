import Decoding
import Diagnostics
import Inheritance
import Instantiation
import JourneyTemplates
import Values

extension PlaygroundSession {
  /// Writes a template that extends the opened one, and says what is wrong with it.
  func extend(
    _ request: GivenRequest, _ opened: OpenedTemplate
  ) throws(InvalidRequest) -> Object {
    let read = try JourneyRequest(request, of: opened.template)
    let new = try NewTemplate(request, extending: opened, defaults: read.request.parameters)
    guard new.hasSafeId else {
      return Object.refusal([
        Object.problem(
          "invalid-id", summary: "'\(new.templateId.shortened)' is no id of a template",
          help: "Use lower-case words joined by hyphens, as in order-status")
      ])
    }
    let problems = read.problems + opened.problems(of: new, read.request.parameters)
    let isSound = !problems.contains { $0["severity"] == "error" }
    var answer = Object.answer(ok: isSound, problems)
    answer.append("path", .string(new.path))
    answer.append("text", .string(new.text))
    answer.append("files", new.companions)
    return answer
  }
}

extension OpenedTemplate {
  /// What is wrong with a template that extends this one; `given` are its default values.
  fileprivate func problems(of new: NewTemplate, _ given: Object) -> [Object] {
    if let index, !index[new.templateId].isEmpty {
      return [
        Object.problem(
          "template-exists", summary: "There is a template '\(new.templateId)' already",
          help: "Choose another id")
      ]
    }
    let resolver = Resolver([source, source(of: new)])
    let (resolved, resolving) = resolver.resolve(new.templateId, NewTemplate.version)
    let diagnostics = resolving + (resolved?.faults ?? [])
    guard let resolved, resolved.faults.isEmpty else {
      return diagnostics.map { Object.problem($0) }
    }
    do throws(PreparationFailure) {
      let child = try PreparedTemplate(resolved, index: index, defaultLocale: language)
      return diagnostics.map { Object.problem($0) } + problems(of: child, given)
    } catch {
      return diagnostics.map { Object.problem($0) } + [Object](error.problems, [])
    }
  }

  /// What is wrong with default values: what is wrong with them as given values, and what they
  /// come to that given values do not.
  private func problems(of child: PreparedTemplate, _ given: Object) -> [Object] {
    let wanted = prepared.validate(given)
    let found = child.validate(Object())
    let errors = found.errors.filter { $0.id != "missing-parameter" }
    let refused = [Object](
      errors.map { problem in
        JourneyProblem(
          problem.id, .error, problem.message, help: problem.help,
          problem.parameterName.isEmpty
            ? .request : .parameter(problem.parameterName, problem.path))
      }, found.suggestions)
    let told = Set(errors.map { $0.parameterName })
    let unlike = given.entries.filter { entry in
      !entry.value.isNull && !told.contains(entry.key)
        && wanted.processedParameters[entry.key] != found.processedParameters[entry.key]
    }
    return refused
      + unlike.map { entry in
        var problem = Object.problem(
          "default-not-kept", summary: "'\(entry.key)' cannot be a default as it is",
          explanation: "Double braces in default values are filled in when a journey is made.",
          help: "Leave it to those who use the template")
        problem.append("parameterName", .string(entry.key))
        return problem
      }
  }

  /// This template as one that others can build on: with what it inherits in place of references.
  private var source: TemplateSource {
    var object = value.object ?? Object()
    object["extendsTemplate"] = nil
    object["composesTemplates"] = nil
    return TemplateSource(
      templateId: template.templateId, version: template.version, value: .object(object),
      file: label)
  }

  private func source(of new: NewTemplate) -> TemplateSource {
    TemplateSource(
      templateId: new.templateId, version: NewTemplate.version, value: new.value, file: new.path)
  }
}
