internal import Foundation

/// Serves a catalog's site to its author while it is being written.
package struct AuthoringServer: Sendable {
  private let live: LiveSite
  private let port: UInt16
  private let token: AccessToken?

  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - token: what a program has to know that wants to write; nil where nothing may be written.
  package init(_ live: LiveSite, port: UInt16, token: AccessToken? = nil) {
    self.live = live
    self.port = port
    self.token = token
  }

  /// Why a server cannot begin.
  package struct Failure: Error {
    /// In the words of the operating system.
    package let reason: String
  }

  /// Serves until the process ends; says the address of the site once it can be reached.
  package func run(started: @escaping @Sendable (_ address: String) -> Void) async throws(Failure) {
    let bound = BoundPort()
    let (live, token, work) = (live, token, WorkThread())
    do {
      let server = try LoopbackServer(port: port) { request in
        await SiteServing(live: live, port: bound.port, token: token, work: work).answer(request)
      }
      let beat = Task {
        while !Task.isCancelled {
          try await Task.sleep(for: .seconds(15))
          live.events.send(LiveMessage.beat)
        }
      }
      defer { beat.cancel() }
      try await server.run { port in
        bound.port = port
        started("http://localhost:\(port)\(live.basePath)")
      }
    } catch {
      throw Failure(reason: error.localizedDescription)
    }
  }
}
