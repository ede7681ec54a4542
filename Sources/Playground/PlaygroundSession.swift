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
    do throws(InvalidRequest) {
      let request = try GivenRequest(json: request)
      if let answer = try answerFurther(request) { return Self.text(of: answer) }
      return Self.text(of: try answerMaking(request))
    } catch {
      return Self.text(of: Object.refusal([error.problem]))
    }
  }

  /// Answers a request to open, make or close, and refuses any other.
  ///
  /// A page that only shows journeys needs no more, and what only the other calls use, about an eighth of the
  /// engine, is not linked into what it loads.
  public mutating func answerMaking(_ request: [UInt8]) -> [UInt8] {
    do throws(InvalidRequest) {
      return Self.text(of: try answerMaking(GivenRequest(json: request)))
    } catch {
      return Self.text(of: Object.refusal([error.problem]))
    }
  }

  private static func text(of answer: Object) -> [UInt8] {
    var writer = JSONWriter(escapesMarkup: false)
    writer.write(.object(answer))
    return writer.bytes
  }

  /// Answers what is asked about journeys beyond making them; nil where something else is asked.
  private func answerFurther(_ request: GivenRequest) throws(InvalidRequest) -> Object? {
    switch try request.text("call") {
    case "export": try export(request, of: template())
    case "compare": try compare(request, of: template())
    case "extend": try extend(request, template())
    default: nil
    }
  }

  private mutating func answerMaking(_ request: GivenRequest) throws(InvalidRequest) -> Object {
    let call = try request.text("call")
    switch call {
    case "open": return try open(request)
    case "make": return try make(request, of: template())
    case "close":
      self = PlaygroundSession()
      return Object.answer()
    case nil: throw InvalidRequest("A request says which 'call' it is")
    case let call?: throw InvalidRequest("There is no call '\(call.prefix(40))'")
    }
  }

  private func template() throws(InvalidRequest) -> OpenedTemplate {
    guard let opened else { throw InvalidRequest("No template has been opened") }
    return opened
  }
}
