/// What a client is answered.
struct ServerAnswer: Sendable {
  /// What follows the headers.
  enum Body: Sendable {
    case bytes([UInt8])
    /// Messages for as long as the client listens.
    case events(EventHub.Stream)
  }

  var status: Int
  var headers: [(name: String, value: String)] = []
  var body = Body.bytes([])

  /// An answer in plain words.
  static func text(_ status: Int, _ text: String) -> ServerAnswer {
    ServerAnswer(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: .bytes(Array((text + "\n").utf8)))
  }

  /// The value of a header.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
