internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// An HTTP server that this machine alone can reach.
struct LoopbackServer {
  /// Answers a request.
  typealias Answering = @Sendable (ServerRequest) async -> ServerAnswer

  /// A body with more bytes is refused before it is read.
  static let mostBytes = 1 << 20
  /// So long an answer may take, in seconds: the search index of a large catalog has to be made first.
  private static let patience = 300.0

  private let server: HTTPServer

  /// - Parameter port: 0 for any that is free.
  init(port: UInt16, answer: @escaping Answering) throws {
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: Self.patience,
      logger: .disabled, handler: Handler(answer: answer))
  }

  /// Serves until the task is cancelled; says the port once it can be reached.
  func run(started: @escaping @Sendable (UInt16) -> Void) async throws {
    let server = server
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port)? = await server.listeningAddress { started(port) }
      }
      // Where there is nothing to be told of, it goes on.
      try await group.next()
      try await group.next()
    }
  }

  private struct Handler: HTTPHandler {
    let answer: Answering

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      var asked = ServerRequest(method: request.method.rawValue, path: request.target.path())
      asked.query = request.target.query()
      for name in request.headers.keys {
        asked.headers[name.rawValue.lowercased()] = request.headers[name]
      }
      guard let count = request.bodySequence.count, count <= LoopbackServer.mostBytes else {
        return response(
          .text(413, "At most \(LoopbackServer.mostBytes) bytes, and say how many"), to: asked)
      }
      asked.body = Array(try await request.bodyData)
      return response(await answer(asked), to: asked)
    }

    private func response(_ answer: ServerAnswer, to request: ServerRequest) -> HTTPResponse {
      var headers = HTTPHeaders()
      for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
      let status = HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "Status")
      switch answer.body {
      case .events(let stream):
        return HTTPResponse(
          statusCode: status, headers: headers,
          body: HTTPBodySequence(from: EventBytes(stream: stream)))
      case .bytes(let bytes):
        headers[.contentLength] = String(bytes.count)
        let body = request.method == "HEAD" ? Data() : Data(bytes)
        return HTTPResponse(
          statusCode: status, headers: headers,
          body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 18))
      }
    }

    private static let phrases = [
      200: "OK", 201: "Created", 206: "Partial Content", 301: "Moved Permanently",
      400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
      405: "Method Not Allowed", 409: "Conflict", 413: "Content Too Large",
      415: "Unsupported Media Type", 416: "Range Not Satisfiable", 421: "Misdirected Request",
      422: "Unprocessable Content", 500: "Internal Server Error", 503: "Service Unavailable",
    ]
  }
}
