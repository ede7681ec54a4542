import CatalogReading
import Decoding
import Diagnostics
import Instantiation
import JourneyTemplates
import Values

/// What a journey is to be made of, as the command line says it: files, and parameters one by one.
struct RequestInput {
  private(set) var request = InstantiationRequest()
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether nothing is known of the parameters, so that there is no use in making a journey.
  private(set) var lacksParameters = false
  /// Where parameters and customizations were read, to put problems there.
  private var parameters: YAMLDocument?
  private var customizations: YAMLDocument?
  /// Parameters that were given one by one.
  private var single: Set<String> = []
  private let files: GivenFiles

  init(_ options: RequestOptions, _ template: JourneyTemplate, _ files: GivenFiles) {
    self.files = files
    if let path = options.parameters { readParameters(path) }
    for text in options.p { readParameter(text, template) }
    if let path = options.customizations { readCustomizations(path) }
    if let path = options.profile { request.profile = record(UserProfile.self, at: path) }
    request.locale = options.locale
    request.createdAt = options.createdAt
    request.createdBy = options.createdBy
  }

  /// Reads customizations alone.
  init(customizations path: String?, _ files: GivenFiles) {
    self.files = files
    if let path { readCustomizations(path) }
  }

  /// A parameters file is a mapping of names to values, or an example with `parameters` in it.
  private mutating func readParameters(_ path: String) {
    let (document, problems) = files.document(at: path)
    diagnostics += problems
    guard let document, !problems.contains(where: { $0.severity == .error }) else {
      lacksParameters = true
      return
    }
    parameters = document
    let isExample = document.value["parameters"]?.object != nil && document.value["title"] != nil
    if isExample, let object = document.value["parameters"]?.object {
      request.parameters = object
    } else if let object = document.value.object {
      request.parameters = object
    } else if !document.value.isNull {
      lacksParameters = true
      diagnostics.append(
        Diagnostic(
          "wrong-type", .error, "A parameters file is a mapping of names to values",
          help: "Write one 'name: value' a line", at: .range(document.range(of: Place(file: path))))
      )
    }
  }

  /// `name=value`: the value is YAML, but for parameters that are texts.
  private mutating func readParameter(_ text: String, _ template: JourneyTemplate) {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      diagnostics.append(
        Diagnostic(
          "invalid-argument", .error, "'\(text)' is not name=value",
          help: "Write -p companyName=Example",
          at: .file("-p \(text)")))
      return
    }
    let name = String(text[..<equals])
    let written = String(text[text.index(after: equals)...])
    single.insert(name)
    let isText = template.parameters.contains {
      $0.parameterName == name && $0.dataType.isWrittenAsText
    }
    guard !isText else {
      request.parameters[name] = .string(written)
      return
    }
    let (document, problems) = YAMLReader.read(Array(written.utf8), file: "-p \(name)")
    diagnostics += problems.filter { $0.severity == .error }
    if let document { request.parameters[name] = document.value }
  }

  /// A customizations file is a list, or a mapping with `customizations` in it.
  private mutating func readCustomizations(_ path: String) {
    let (document, problems) = files.document(at: path)
    diagnostics += problems
    guard let document else { return }
    customizations = document
    let reader = ValueReader(file: path)
    if let list = document.value["customizations"] {
      reader.descend(.key("customizations")) {
        request.customizations = [RuntimeCustomization].read(list, .none, reader) ?? []
      }
    } else {
      request.customizations = [RuntimeCustomization].read(document.value, .none, reader) ?? []
    }
    diagnostics += document.locate(reader.diagnostics)
  }

  private mutating func record<R: Record>(_ type: R.Type, at path: String) -> R? {
    let (document, problems) = files.document(at: path)
    diagnostics += problems
    guard let document else { return nil }
    let reader = ValueReader(file: path)
    let record = reader.read(type, from: document.value)
    diagnostics += document.locate(reader.diagnostics)
    return record
  }

  /// Problems with a journey as diagnostics, at the lines that are to blame.
  func diagnostics(
    _ problems: [JourneyProblem], of template: TemplatePlaces
  ) -> [Diagnostic] {
    problems.map { $0.diagnostic(at: location(of: $0, template)) }
  }

  private func location(of problem: JourneyProblem, _ template: TemplatePlaces) -> Location {
    switch problem.origin {
    case .request, .template: template.location(of: problem)
    case .parameter(let name, let path):
      location(ofParameter: name, path, isKey: problem.id == "unknown-parameter", template)
    case .customization(let id): location(ofCustomization: id, template)
    }
  }

  private func location(
    ofParameter name: String, _ path: DataPath, isKey: Bool, _ template: TemplatePlaces
  ) -> Location {
    if single.contains(name) { return .file("-p \(name)") }
    guard let parameters else { return .file(template.label) }
    guard request.parameters[name] != nil else { return .file(parameters.file) }
    let isExample = parameters.value["parameters"]?.object != nil
    let root = isExample ? DataPath.root["parameters"] : .root
    let whole = DataPath(root[name].steps + path.steps)
    return .range(
      parameters.range(of: Place(file: parameters.file, path: whole, part: isKey ? .key : .value)))
  }

  private func location(ofCustomization id: String, _ template: TemplatePlaces) -> Location {
    guard let customizations else { return .file(template.label) }
    let root: DataPath =
      customizations.value["customizations"] == nil ? .root : .root["customizations"]
    let list = customizations.value[root]?.array ?? []
    guard let index = list.firstIndex(where: { $0["customizationId"]?.string == id }) else {
      return .file(template.label)
    }
    return .range(
      customizations.range(
        of: Place(file: customizations.file, path: root[index]["customizationId"])))
  }
}
