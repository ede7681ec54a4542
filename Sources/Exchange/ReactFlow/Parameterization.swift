import Diagnostics
import JSONPath
import JourneyTemplates
public import Values

/// Turns literals of a template into parameters: the seed's `createParameterizedTemplate`.
public struct Parameterization: Sendable {
  /// Why a literal can't become a parameter.
  public struct Failure: Error, Sendable, Hashable {
    /// What is wrong, with no period.
    public var message: String
    /// What to do, as a verb phrase.
    public var help: String
  }

  /// The template as data.
  public private(set) var value: Value

  /// Begins with a template as data.
  public init(_ value: Value) { self.value = value }

  /// Puts a parameter in the place of a literal, whose value becomes its default.
  ///
  /// In a text it is filled in as `{{name}}`; elsewhere it is bound to the place.
  ///
  /// - Parameters:
  ///   - path: a JSONPath into the template; all that it matches must be the same literal.
  ///   - name: the parameter's name.
  public mutating func apply(_ path: String, _ name: String) throws(Failure) {
    try check(name)
    let places = try self.places(path)
    guard let literal = value[places[0]], let type = literal.literalType else {
      throw Failure(
        message: "'\(path)' is no text, number or boolean", help: "Name a single value")
    }
    guard places.allSatisfy({ value[$0] == literal }) else {
      throw Failure(
        message: "'\(path)' matches different values", help: "Name places that hold the same value")
    }
    let isText = places.allSatisfy { $0.isText }
    guard isText || places.count == 1 else {
      throw Failure(
        message: "'\(path)' matches several places that are no texts",
        help: "Name one of them: a parameter is bound to one place")
    }
    if isText {
      for place in places { value.replace(at: place, with: .string("{{\(name)}}")) }
    }
    declare(name, literal, type, boundTo: isText ? nil : places[0])
  }

  private func check(_ name: String) throws(Failure) {
    let bytes = Array(name.utf8)
    let isName =
      (1...64).contains(bytes.count) && !(0x30...0x39).contains(bytes[0])
      && bytes.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
    guard isName else {
      throw Failure(
        message: "'\(name)' is no name of a parameter",
        help: "Use letters, digits and underscores, and no digit first")
    }
    let names = (value["parameters"]?.array ?? []).compactMap { $0["parameterName"]?.string }
    if names.contains(name) {
      throw Failure(message: "There is a parameter '\(name)' already", help: "Choose another name")
    }
  }

  private func places(_ path: String) throws(Failure) -> [DataPath] {
    do throws(JSONPathError) {
      let places = try JSONPathQuery(path).paths(in: value)
      if !places.isEmpty { return places }
    } catch {
      throw Failure(
        message: "'\(path)' is no JSONPath: \(error.message)",
        help: "Mend it at column \(error.column)")
    }
    throw Failure(
      message: "'\(path)' leads to nothing in the template",
      help: "Look at the template as it is printed without --parameterize")
  }

  private mutating func declare(
    _ name: String, _ literal: Value, _ type: ParameterDataType, boundTo place: DataPath?
  ) {
    var parameter: Object = [
      "parameterName": .string(name), "displayName": .string(name),
      "description": "Say what it is for.", "dataType": .string(type.rawValue),
      "defaultValue": literal,
    ]
    if let place { parameter["bindingPath"] = .string(place.normalizedJSONPath) }
    let parameters = (value["parameters"]?.array ?? []) + [.object(parameter)]
    value.put(.array(parameters), at: .root["parameters"])
  }
}

extension Value {
  fileprivate var literalType: ParameterDataType? {
    switch self {
    case .string: .string
    case .number: .number
    case .bool: .boolean
    case .null, .array, .object: nil
    }
  }
}

extension DataPath {
  /// Whether what stands there is filled in when a journey is made.
  fileprivate var isText: Bool {
    let keys = steps.compactMap { step in
      if case .key(let key) = step { key } else { nil }
    }
    if keys.contains("arguments") || keys.contains("locales") { return true }
    let texts: Set<String> = [
      "templateName", "description", "conditions", "stateName", "template", "condition",
      "toolInstruction",
    ]
    return keys.last.map { texts.contains($0) } ?? false
  }
}
