import Synchronization

/// Brings messages to all open pages.
final class EventHub: Sendable {
  /// The bytes that a page is sent, piece by piece.
  typealias Stream = AsyncStream<[UInt8]>

  private struct State {
    var pages: [Int: Stream.Continuation] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// A stream for one more page, which begins with a message.
  func open(with first: [UInt8]) -> Stream {
    let (stream, continuation) = Stream.makeStream(bufferingPolicy: .bufferingNewest(256))
    let number = state.withLock { state in
      state.next += 1
      state.pages[state.next] = continuation
      return state.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.pages[number] = nil }
    }
    continuation.yield(first)
    return stream
  }

  /// Sends a message to all.
  func send(_ message: [UInt8]) {
    for page in state.withLock({ Array($0.pages.values) }) { page.yield(message) }
  }

  /// How many pages are open.
  var count: Int { state.withLock { $0.pages.count } }
}
