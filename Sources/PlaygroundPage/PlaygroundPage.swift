import Playground

nonisolated(unsafe) private var session = PlaygroundSession()

/// Answers a request, both JSON in UTF-8; the answer's length.
@_cdecl("playground_call")
public func call(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  answer(session.answer(take(bytes, count)))
}
