/// What a client asks for.
struct ServerRequest: Sendable {
  /// What is to be done: `GET`, `POST`.
  var method: String
  /// The path as it was sent, percent-encoded.
  var path: String
  /// The query as it was sent, without the `?`.
  var query = ""
  /// By their names in lower case.
  var headers: [String: String] = [:]
  /// What was sent with it.
  var body: [UInt8] = []
}
