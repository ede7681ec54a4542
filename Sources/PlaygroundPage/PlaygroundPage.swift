import Playground

/// The session of the page, and the bytes of the last answer; a page runs on one thread.
private struct PageState {
  var session = PlaygroundSession()
  var result: [UInt8] = []
}

nonisolated(unsafe) private var state = PageState()

/// Memory for a page to write a request into; `playground_call` gives it back.
@_cdecl("serai_allocate")
public func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
  UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, count))
}

/// Where the last answer is.
@_cdecl("serai_result")
public func result() -> UnsafePointer<UInt8>? {
  state.result.withUnsafeBufferPointer { $0.baseAddress }
}

/// Answers a request, both JSON in UTF-8; the answer's length.
@_cdecl("playground_call")
public func call(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = take(bytes, count)
  state.result = state.session.answer(request)
  return state.result.count
}

/// Answers a request to open, make or close: all that `playground.wasm` is linked with.
@_cdecl("playground_make")
public func make(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = take(bytes, count)
  state.result = state.session.answerMaking(request)
  return state.result.count
}

/// The bytes of a request; neither its memory nor the answer before is needed any more.
private func take(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> [UInt8] {
  let request = Array(UnsafeBufferPointer(start: bytes, count: count))
  bytes.deallocate()
  state.result = []
  return request
}
