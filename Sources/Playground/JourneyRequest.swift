import Decoding
import Diagnostics
package import Instantiation
package import JourneyTemplates
package import Values

/// What a journey is to be made of, as a request says it.
package struct JourneyRequest {
  package private(set) var request = InstantiationRequest()
  /// What keeps values or layers from being read.
  package private(set) var problems: [Object] = []

  package init(_ given: GivenRequest, of template: JourneyTemplate) throws(InvalidRequest) {
    request.parameters = try given.object("parameters")
    request.locale = try given.text("locale")
    try read(texts: try given.object("texts"), of: template)
    if let profile = given.field("profile") {
      request.profile = read(UserProfile.self, profile, "profile")
    }
    readLayers(try given.list("customizations"))
  }

  /// Makes values of what was typed.
  private mutating func read(
    texts: Object, of template: JourneyTemplate
  ) throws(InvalidRequest) {
    for entry in texts {
      guard case .string(let text) = entry.value else {
        throw InvalidRequest("'texts' must be texts by parameter names")
      }
      guard !text.isEmpty else {
        request.parameters[entry.key] = nil
        continue
      }
      let parameter = template.parameters.first { $0.parameterName.isExactly(entry.key) }
      guard let parameter else {
        // The engine says which names there are.
        request.parameters[entry.key] = .string(text)
        continue
      }
      switch TypedText(text, for: parameter).value {
      case .success(let value): request.parameters[entry.key] = value
      case .failure(let problem): problems.append(problem.problem(of: entry.key))
      }
    }
  }

  private mutating func readLayers(_ list: [Value]) {
    for (index, value) in list.enumerated() {
      let found = problems.count
      if let layer = read(RuntimeCustomization.self, value, "customizations[\(index)]") {
        request.customizations.append(layer)
      }
      guard let id = value["customizationId"]?.string else { continue }
      for position in found..<problems.count {
        problems[position].append("customizationId", .string(id))
      }
    }
  }

  private mutating func read<R: Record>(_ type: R.Type, _ value: Value, _ name: String) -> R? {
    let reader = ValueReader(file: name)
    let record = reader.read(type, from: value)
    problems += reader.diagnostics.map { Object.problem($0) }
    return record
  }
}
