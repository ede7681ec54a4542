import CatalogModel
import Diagnostics
import Validation
import Values

/// Answers programs on the author's machine.
///
/// Reading and trying out is for everybody on this machine. What takes a content also takes the token, and no page of
/// another origin gets so far.
struct LocalAPI: Sendable {
  static let folder = "api/v1/"

  let live: LiveSite
  let guarding: LoopbackGuard
  /// Nil where nothing may be written.
  let token: AccessToken?
  /// Where what is sent is worked on.
  let work: WorkThread

  /// What there is here, with or without a token.
  var operations: [APIOperation] { APIOperation.allCases.filter { token != nil || !$0.isGuarded } }

  /// The answer to a request for a place of the site; nil where that is a file of the site.
  func answer(_ request: ServerRequest, at place: String) async -> ServerAnswer? {
    guard place.hasPrefix(Self.folder) else { return nil }
    let path = String(place.dropFirst(Self.folder.count))
    let matching = operations.compactMap { operation in
      operation.match(path).map { (operation, $0) }
    }
    let method = request.method == "HEAD" ? "GET" : request.method
    // A name of a template may be that of an operation's folder.
    guard let (operation, values) = matching.first(where: { $0.0.method == method }) else {
      if matching.isEmpty || method == "GET" { return nil }
      var problem = APIProblem(.methodNotAllowed, "\(request.method) is not for this address")
      problem.allowed = matching.map { $0.0.method }
      return problem.answer
    }
    do throws(APIProblem) {
      return try await carryOut(operation, values, request)
    } catch {
      return error.answer
    }
  }

  private func carryOut(
    _ operation: APIOperation, _ values: [String: String], _ request: ServerRequest
  ) async throws(APIProblem) -> ServerAnswer {
    let content = operation.isGuarded ? try content(of: request) : Object()
    guard let query = APIQuery(request.query) else {
      throw APIProblem(.malformedRequest, "The query is not UTF-8 in percent-encoding")
    }
    let ask = APIRequest(values: values, query: query, content: content)
    switch operation {
    case .describeAPI:
      return Self.json(200, OpenAPIDocument(operations, base: live.basePath).value)
    case .createTemplate, .updateTemplate:
      return try await write(ask, isNew: operation == .createTemplate)
    case .searchTemplates: return try await search(ask)
    case .instantiateTemplate, .instantiateTemplateWith, .applyCustomization:
      return try await work.run {
        Result { () throws(APIProblem) in try makeJourney(operation, ask) }
      }.get()
    }
  }

  /// What was sent, once it is known to come from the author.
  private func content(of request: ServerRequest) throws(APIProblem) -> Object {
    guard guarding.isOwn(request) else {
      throw APIProblem(.foreignOrigin, "The request comes from a page of another origin")
    }
    guard let token, token.isGiven(in: request.headers["authorization"]) else {
      throw APIProblem(
        .missingToken,
        "Send the header 'Authorization: Bearer' with the token that the terminal shows")
    }
    let type = (request.headers["content-type"] ?? "").prefix { $0 != ";" }
    guard type.lowercased().filter({ $0 != " " }) == "application/json" else {
      throw APIProblem(.notJSON, "The header 'Content-Type' has to be application/json")
    }
    do throws(JSONError) {
      guard let object = try JSONReader.value(of: request.body, depth: 64).object else {
        throw JSONError("The content has to be an object", line: 1, column: 1)
      }
      return object
    } catch {
      throw APIProblem(
        .malformedRequest, "\(error.line):\(error.column): \(error.message). \(error.help)")
    }
  }

  /// The catalog as its files are now.
  func opened() throws(APIProblem) -> OpenedCatalog {
    guard let opened = live.generation.opened else {
      throw APIProblem(.noCatalog, "See the terminal", live.diagnostics)
    }
    return opened
  }

  static func json(
    _ status: Int, _ value: Value, _ headers: [(name: String, value: String)] = []
  ) -> ServerAnswer {
    ServerAnswer(
      status: status, headers: [("Content-Type", "application/json")] + headers,
      body: .bytes(JSONWriter.bytes(of: value)))
  }
}
