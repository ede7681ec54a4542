import Instantiation
import Values

/// A template that somebody plays with: requests in, answers out, both JSON.
///
/// `docs/playground.md` says which there are. No request ends in anything but an answer.
public struct PlaygroundSession {
  /// The longest request that is looked at, in bytes.
  static let requestSize = 8 << 20
  /// How deep a request may nest: as deep as a catalog's files, with the request around them.
  static let requestDepth = 72

  /// What was opened last.
  var opened: OpenedTemplate?
  /// The journey that was made last, to say what the next one does to it.
  var last: DrawnJourney?

  /// Begins with nothing opened.
  public init() {}

  /// Answers a request; both are JSON in UTF-8.
  public mutating func answer(_ request: [UInt8]) -> [UInt8] {
    GivenRequest.answer(request) { request throws(InvalidRequest) in try answer(request) }
  }

  private mutating func answer(_ request: GivenRequest) throws(InvalidRequest) -> Object {
    switch try request.call() {
    case "open": return try open(request)
    case "make": return try make(request, of: template())
    case "export": return try export(request, of: template())
    case "compare": return try compare(request, of: template())
    case "close":
      self = PlaygroundSession()
      return Object.answer()
    case let call: throw InvalidRequest(unknownCall: call)
    }
  }

  /// What was opened last; there must be something.
  package func template() throws(InvalidRequest) -> OpenedTemplate {
    guard let opened else { throw InvalidRequest("No template has been opened") }
    return opened
  }
}
