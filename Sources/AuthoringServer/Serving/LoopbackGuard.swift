/// Tells requests of this machine's author from those that a web page makes behind the author's back.
///
/// A page elsewhere can let its own name lead here (DNS rebinding), and can send forms anywhere. The first names another
/// host, the second another origin.
struct LoopbackGuard: Sendable {
  /// The port that is served.
  let port: UInt16

  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether the request was made to this server by its name.
  func isForUs(_ request: ServerRequest) -> Bool {
    guard let host = request.headers["host"]?.lowercased() else { return false }
    return Self.names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
  }

  /// Whether no page of another origin has made the request (Fetch Metadata, where a browser sends it).
  func isOwn(_ request: ServerRequest) -> Bool {
    if let site = request.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      return false
    }
    guard let origin = request.headers["origin"]?.lowercased() else { return true }
    return Self.names.contains {
      origin == "http://\($0):\(port)" || port == 80 && origin == "http://\($0)"
    }
  }
}
