import Diagnostics
import Rendering
import Values

/// Answers requests for the files of a live site.
struct SiteServing: Sendable {
  let live: LiveSite
  let port: UInt16
  let api: LocalAPI

  private var loopback: LoopbackGuard { LoopbackGuard(port: port) }

  /// - Parameter token: nil where nothing may be written.
  init(live: LiveSite, port: UInt16, token: AccessToken?, work: WorkThread) {
    self.live = live
    self.port = port
    api = LocalAPI(live: live, guarding: LoopbackGuard(port: port), token: token, work: work)
  }

  /// The answer to a request.
  func answer(_ request: ServerRequest) async -> ServerAnswer {
    var answer = await uncommon(request)
    answer.headers += [
      ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    return answer
  }

  private func uncommon(_ request: ServerRequest) async -> ServerAnswer {
    guard loopback.isForUs(request) else {
      return .text(421, "This server answers to localhost:\(port) alone")
    }
    guard let path = request.path.decodedPath else { return .text(400, "That is no path") }
    let base = live.basePath
    if path.hasPrefix(base),
      let answer = await api.answer(request, at: String(path.dropFirst(base.count)))
    {
      return answer
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = ServerAnswer.text(405, "Nothing can be written here")
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    guard path.hasPrefix(base) else {
      let isRoot = path == "/" || path + "/" == base
      return isRoot ? Self.redirect(to: base, request) : await notFound()
    }
    let place = String(path.dropFirst(base.count))
    if place.hasPrefix(LivePage.folder) { return own(place) }
    return await file(place, request)
  }

  // MARK: - The server's own

  private func own(_ place: String) -> ServerAnswer {
    switch place {
    case LivePage.script: Self.text(LiveScript.source, place)
    case LivePage.stylesheet: Self.text(LiveScript.styles, place)
    case LivePage.events:
      ServerAnswer(
        status: 200, headers: [("Content-Type", "text/event-stream")],
        body: .events(live.events.open(with: LiveMessage.first(of: live.generation))))
    default: .text(404, "There is nothing here")
    }
  }

  private static func text(_ text: String, _ path: String) -> ServerAnswer {
    ServerAnswer(
      status: 200, headers: [("Content-Type", MediaType.of(path))],
      body: .bytes(Array(text.utf8)))
  }

  // MARK: - Files of the site

  private func file(_ place: String, _ request: ServerRequest) async -> ServerAnswer {
    if place == "sw.js" { return Self.text(LivePage.noServiceWorker, place) }
    let generation = live.generation
    guard generation.site != nil else { return nothingYet(generation) }
    let file = place.isEmpty || place.hasSuffix("/") ? place + "index.html" : place
    switch await live.file(file) {
    case .success(let bytes?): return answer(bytes, file, generation, request)
    case .success(nil):
      if !place.hasSuffix("/"), case .success(_?) = await live.file(place + "/index.html") {
        return Self.redirect(to: live.basePath + place + "/", request)
      }
      return await notFound()
    case .failure(let error): return failed(error, generation)
    }
  }

  private func answer(
    _ bytes: [UInt8], _ file: String, _ generation: Generation, _ request: ServerRequest
  ) -> ServerAnswer {
    var bytes = bytes
    if file.hasSuffix(".html") {
      bytes = LivePage.adding(to: bytes, base: live.basePath, generation: generation.number)
    }
    var answer = ServerAnswer(
      status: 200, headers: [("Content-Type", MediaType.of(file)), ("Accept-Ranges", "bytes")])
    switch ByteRange(request.headers["range"], count: bytes.count) {
    case .whole: answer.body = .bytes(bytes)
    case .part(let range):
      answer.status = 206
      answer.headers.append(
        ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
      answer.body = .bytes(Array(bytes[range]))
    case .outside:
      answer = .text(416, "The file has \(bytes.count) bytes")
      answer.headers.append(("Content-Range", "bytes */\(bytes.count)"))
    }
    return answer
  }

  /// The site's own page for what is not there.
  private func notFound() async -> ServerAnswer {
    let generation = live.generation
    guard case .success(let bytes?) = await live.file("404.html") else {
      return .text(404, "There is nothing here")
    }
    let page = LivePage.adding(to: bytes, base: live.basePath, generation: generation.number)
    return ServerAnswer(
      status: 404, headers: [("Content-Type", MediaType.of("404.html"))], body: .bytes(page))
  }

  private func nothingYet(_ generation: Generation) -> ServerAnswer {
    page(503, "There is nothing to show yet", "The problems are listed below.", generation)
  }

  private func failed(_ error: RenderingError, _ generation: Generation) -> ServerAnswer {
    let diagnostic = error.diagnostic
    return page(
      500, "This page cannot be made",
      "\(diagnostic.location.file): \(diagnostic.summary)\n\(diagnostic.explanation)", generation)
  }

  private func page(
    _ status: Int, _ title: String, _ text: String, _ generation: Generation
  ) -> ServerAnswer {
    let page = LivePage.message(
      title, text, base: live.basePath, generation: generation.number)
    return ServerAnswer(
      status: status, headers: [("Content-Type", MediaType.of("index.html"))], body: .bytes(page))
  }

  private static func redirect(to path: String, _ request: ServerRequest) -> ServerAnswer {
    let query = request.query.isEmpty ? "" : "?" + request.query
    // A second slash would make what follows the name of a host.
    let safe = "/" + path.drop { $0 == "/" }
    var answer = ServerAnswer.text(301, "It is at \(safe)")
    answer.headers.append(("Location", safe.encodedPath + query))
    return answer
  }
}

extension String {
  /// A path with its percent-encoding taken off; nil where it is none, or leads up or out.
  var decodedPath: String? {
    guard hasPrefix("/"), let path = percentDecoded else { return nil }
    let parts = path.split(separator: "/")
    return parts.contains("..") || parts.contains(".") ? nil : path
  }

  /// The text with its percent-encoding taken off; nil where that is wrong.
  var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        value != 0
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A path as a header may have it.
  fileprivate var encodedPath: String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}%?#".utf8.contains(byte)
      bytes +=
        isPlain
        ? [byte] : [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
