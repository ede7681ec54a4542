internal import FlyingSocks

/// Messages in the form in which FlyingFox takes a body whose length nobody knows.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: EventHub.Stream

  func makeAsyncIterator() -> Iterator { Iterator(stream: stream.makeAsyncIterator()) }

  /// Gives each message as it comes.
  struct Iterator: AsyncBufferedIteratorProtocol {
    var stream: EventHub.Stream.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(stream: EventHub.Stream.Iterator) { self.stream = stream }

    mutating func next() async -> UInt8? {
      if rest.isEmpty { rest = (await stream.next() ?? [])[...] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      if rest.isEmpty { return await stream.next() }
      defer { rest = [] }
      return Array(rest)
    }
  }
}
