import Diagnostics
import Values

/// Why a request was not carried out (RFC 9457, "Problem Details for HTTP APIs").
struct APIProblem: Error, Sendable {
  /// What kind of problem it is, with the status that stands for it.
  enum Kind: String, CaseIterable {
    case malformedRequest = "malformed-request"
    case missingToken = "missing-token"
    case foreignOrigin = "foreign-origin"
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case alreadyThere = "already-there"
    case publishedVersion = "published-version"
    case notJSON = "not-json"
    case invalidContent = "invalid-content"
    case cannotWrite = "cannot-write"
    case noCatalog = "no-catalog"

    var status: Int {
      switch self {
      case .malformedRequest: 400
      case .missingToken: 401
      case .foreignOrigin: 403
      case .notFound: 404
      case .methodNotAllowed: 405
      case .alreadyThere, .publishedVersion: 409
      case .notJSON: 415
      case .invalidContent: 422
      case .cannotWrite: 500
      case .noCatalog: 503
      }
    }

    var title: String {
      switch self {
      case .malformedRequest: "The request is not what the description asks for"
      case .missingToken: "The token of this server is missing"
      case .foreignOrigin: "Pages of other origins may not ask"
      case .notFound: "There is no such thing"
      case .methodNotAllowed: "That can't be done here"
      case .alreadyThere: "It is there already"
      case .publishedVersion: "A published version stays as it is"
      case .notJSON: "The content has to be application/json"
      case .invalidContent: "Something is wrong with the content"
      case .cannotWrite: "It could not be written"
      case .noCatalog: "The catalog can't be read at present"
      }
    }
  }

  let kind: Kind
  /// What is the matter in this case.
  let detail: String
  var diagnostics: [Diagnostic] = []
  /// The methods that can be used instead.
  var allowed: [String] = []

  init(_ kind: Kind, _ detail: String, _ diagnostics: [Diagnostic] = []) {
    self.kind = kind
    self.detail = detail
    self.diagnostics = diagnostics
  }

  /// The problem as it is sent.
  var answer: ServerAnswer {
    let value: Value = [
      "type": "about:blank", "title": .string(kind.title), "status": Value(kind.status),
      "detail": .string(detail), "id": .string(kind.rawValue),
      "diagnostics": .array(diagnostics.map(\.wire)),
    ]
    var answer = ServerAnswer(
      status: kind.status, headers: [("Content-Type", "application/problem+json")],
      body: .bytes(JSONWriter.bytes(of: value)))
    if kind == .missingToken { answer.headers.append(("WWW-Authenticate", "Bearer")) }
    if !allowed.isEmpty { answer.headers.append(("Allow", allowed.joined(separator: ", "))) }
    return answer
  }
}
