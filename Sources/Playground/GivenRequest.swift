package import Values

/// The fields of a request, or of a part of it.
package struct GivenRequest {
  private let fields: Object

  init(_ fields: Object) { self.fields = fields }

  /// Answers a request that is JSON; one that cannot be understood is said to be none.
  package static func answer(
    _ json: [UInt8], _ answer: (GivenRequest) throws(InvalidRequest) -> Object
  ) -> [UInt8] {
    var writer = JSONWriter(escapesMarkup: false)
    do throws(InvalidRequest) {
      writer.write(.object(try answer(GivenRequest(json: json))))
    } catch {
      writer.write(.object(Object.refusal([error.problem])))
    }
    return writer.bytes
  }

  /// Which request it is.
  package func call() throws(InvalidRequest) -> String {
    guard let call = try text("call") else {
      throw InvalidRequest("A request says which 'call' it is")
    }
    return call
  }

  /// Reads a request; a text that is none is refused.
  init(json bytes: [UInt8]) throws(InvalidRequest) {
    guard bytes.count <= PlaygroundSession.requestSize else {
      throw InvalidRequest("A request has at most \(PlaygroundSession.requestSize) bytes")
    }
    let value: Value
    do throws(JSONError) {
      value = try JSONReader.value(of: bytes, depth: PlaygroundSession.requestDepth)
    } catch {
      throw InvalidRequest("The request is not JSON: \(error.message)")
    }
    guard case .object(let fields) = value else {
      throw InvalidRequest("A request is an object, not \(value.kind)")
    }
    self.init(fields)
  }

  /// A text; nil where the field is left out.
  package func text(_ name: String) throws(InvalidRequest) -> String? {
    guard let value = field(name) else { return nil }
    guard let text = value.string else { throw wrongKind(name, "a text", value) }
    return text
  }

  /// A text that must be there.
  package func needed(_ name: String) throws(InvalidRequest) -> String {
    guard let text = try text(name) else { throw InvalidRequest("'\(name)' is missing") }
    return text
  }

  /// A mapping; empty where the field is left out.
  package func object(_ name: String) throws(InvalidRequest) -> Object {
    guard let value = field(name) else { return Object() }
    guard let object = value.object else { throw wrongKind(name, "a mapping", value) }
    return object
  }

  /// A list; empty where the field is left out.
  package func list(_ name: String) throws(InvalidRequest) -> [Value] {
    guard let value = field(name) else { return [] }
    guard let list = value.array else { throw wrongKind(name, "a list", value) }
    return list
  }

  /// A mapping that must be there, to be read likewise.
  package init(_ request: GivenRequest, _ name: String) throws(InvalidRequest) {
    guard request.field(name) != nil else { throw InvalidRequest("'\(name)' is missing") }
    self.init(try request.object(name))
  }

  /// A list of mappings; empty where the field is left out.
  package func objects(_ name: String) throws(InvalidRequest) -> [GivenRequest] {
    var objects: [GivenRequest] = []
    for value in try list(name) {
      guard let object = value.object else { throw wrongKind(name, "a list of mappings", value) }
      objects.append(GivenRequest(object))
    }
    return objects
  }

  /// Anything; null counts as left out.
  package func field(_ name: String) -> Value? {
    guard let value = fields[name], !value.isNull else { return nil }
    return value
  }

  private func wrongKind(_ name: String, _ wanted: String, _ value: Value) -> InvalidRequest {
    InvalidRequest("'\(name)' must be \(wanted), not \(value.kind)")
  }
}
