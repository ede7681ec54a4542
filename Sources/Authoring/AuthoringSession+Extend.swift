import Decoding
import Diagnostics
import Inheritance
import Instantiation
import JourneyTemplates
import Playground
import SemanticVersions
import Values

extension AuthoringSession {
  /// Writes a template that extends the opened one, and says what is wrong with it.
  static func extend(
    _ request: GivenRequest, _ opened: OpenedTemplate
  ) throws(InvalidRequest) -> Object {
    let read = try JourneyRequest(request, of: opened.template)
    let new = try NewTemplate(request, extending: opened, defaults: read.request.parameters)
    let catalog = try GivenCatalog(try GivenRequest(request, "catalog"))
    if let problem = new.idProblem(among: catalog.index) { return Object.refusal([problem]) }
    let lineage = Lineage(
      of: new.source, from: opened, catalog.index, try request.object("sources"))
    guard lineage.needs.isEmpty else {
      var answer = Object.answer()
      answer.append("needs", .array(lineage.needs.map { .string($0) }))
      return answer
    }
    let examination = Examination(new.source, among: lineage.sources, catalog)
    let problems =
      read.problems + opened.problems(of: examination, read.request.parameters, catalog.index)
    let isSound = !problems.contains { $0["severity"] == "error" }
    var answer = Object.answer(ok: isSound, problems)
    answer.append("path", .string(new.path))
    answer.append("text", .string(new.text))
    answer.append("files", new.companions)
    return answer
  }
}

extension NewTemplate {
  /// Why its id cannot be that of a new template.
  fileprivate func idProblem(among index: TemplateIndex) -> Object? {
    if !hasSafeId {
      return Object.problem(
        "invalid-id", summary: "'\(templateId.shortened)' is no id of a template",
        help: "Use lower-case words joined by hyphens, as in order-status")
    }
    if index[templateId].isEmpty { return nil }
    return Object.problem(
      "template-exists", summary: "There is a template '\(templateId)' already",
      help: "Choose another id")
  }
}

extension OpenedTemplate {
  /// What is wrong with a template that extends this one; `given` are its default values.
  fileprivate func problems(
    of examination: Examination, _ given: Object, _ index: TemplateIndex
  ) -> [Object] {
    let found = examination.diagnostics.map { Object.problem($0) }
    guard let resolved = examination.resolved, resolved.faults.isEmpty else { return found }
    do throws(PreparationFailure) {
      let child = try PreparedTemplate(resolved, index: index, defaultLocale: language)
      return problems(of: child, given) + found
    } catch {
      // What rules have told already is not told a second time.
      let others = error.problems.filter { problem in
        !examination.diagnostics.contains {
          $0.id == problem.id && $0.summary.isExactly(problem.message)
        }
      }
      return found + [Object](others, [])
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
}
