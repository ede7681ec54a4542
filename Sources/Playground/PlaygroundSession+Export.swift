import Comparison
import Exchange
import Instantiation
import Values

extension PlaygroundSession {
  /// Makes a journey and writes it in some form.
  func export(
    _ request: GivenRequest, of opened: OpenedTemplate
  ) throws(InvalidRequest) -> Object {
    let name = try request.needed("format")
    guard let format = JourneyFormat(rawValue: name) else {
      let known = JourneyFormat.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw InvalidRequest("There is no format '\(name.prefix(40))'; there are \(known)")
    }
    let outcome = try JourneyOutcome(request, of: opened)
    guard let instance = outcome.instance else { return Object.refusal(outcome.problems) }
    guard let text = format.text(of: instance, descriptions: opened.tools) else {
      let problem = Object.problem(
        "journey-too-large", summary: "The journey is too large to draw",
        help: "Choose another form")
      return Object.refusal(outcome.problems + [problem])
    }
    var answer = Object.answer(outcome.problems)
    answer.append("fileName", .string(format.fileName(instance.templateId)))
    answer.append("mediaType", .string(format.mediaType))
    answer.append("text", .string(text))
    return answer
  }

  /// Makes two journeys and says in words in what they differ.
  func compare(
    _ request: GivenRequest, of opened: OpenedTemplate
  ) throws(InvalidRequest) -> Object {
    let before = try JourneyOutcome(GivenRequest(try request.object("before")), of: opened)
    let after = try JourneyOutcome(GivenRequest(try request.object("after")), of: opened)
    let problems = before.problems(with: "before") + after.problems(with: "after")
    guard let old = before.instance, let new = after.instance else {
      return Object.refusal(problems)
    }
    let comparison = JourneyComparison(
      before: old.writtenWithoutLayers, after: new.writtenWithoutLayers)
    var answer = Object.answer(problems)
    answer.append("lines", .array(comparison.lines.map { $0.written }))
    return answer
  }
}

extension JourneyOutcome {
  /// The problems, each with the journey that it is with.
  fileprivate func problems(with side: String) -> [Object] {
    problems.map { problem in
      var problem = problem
      problem.append("side", .string(side))
      return problem
    }
  }
}

extension StyledText {
  /// The pieces, as answers have them.
  fileprivate var written: Value {
    .array(pieces.map { ["text": .string($0.text), "style": .string($0.style.word)] })
  }
}

extension StyledText.Style {
  /// The style's name.
  fileprivate var word: String {
    switch self {
    case .plain: "plain"
    case .heading: "heading"
    case .faint: "faint"
    case .name: "name"
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .breaking: "breaking"
    case .feature: "feature"
    case .fix: "fix"
    }
  }
}
