import Playground
import Values

/// A template that somebody makes another from: requests in, answers out, both JSON.
///
/// `docs/playground.md` says which there are. No request ends in anything but an answer.
public struct AuthoringSession {
  private var playground = PlaygroundSession()

  /// Begins with nothing opened.
  public init() {}

  /// Answers a request; both are JSON in UTF-8.
  public mutating func answer(_ request: [UInt8]) -> [UInt8] {
    GivenRequest.answer(request) { request throws(InvalidRequest) in try answer(request) }
  }

  private mutating func answer(_ request: GivenRequest) throws(InvalidRequest) -> Object {
    switch try request.call() {
    case "open": return try playground.open(request)
    case "extend": return try Self.extend(request, playground.template())
    case "close":
      self = AuthoringSession()
      return Object.answer()
    case let call: throw InvalidRequest(unknownCall: call)
    }
  }
}
