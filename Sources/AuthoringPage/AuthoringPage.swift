import Authoring

/// The session of the page, and the bytes of the last answer; a page runs on one thread.
private struct PageState {
  var session = AuthoringSession()
  var result: [UInt8] = []
}

nonisolated(unsafe) private var state = PageState()

/// Memory for a page to write a request into; `playground_call` gives it back.
@_expose(wasm, "serai_allocate")
@_cdecl("serai_allocate")
public func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
  UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, count))
}

/// Where the last answer is.
@_expose(wasm, "serai_result")
@_cdecl("serai_result")
public func result() -> UnsafePointer<UInt8>? {
  state.result.withUnsafeBufferPointer { $0.baseAddress }
}

/// Answers a request, both JSON in UTF-8; the answer's length.
@_expose(wasm, "playground_call")
@_cdecl("playground_call")
public func call(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = Array(UnsafeBufferPointer(start: bytes, count: count))
  bytes.deallocate()
  // The answer before is not needed any more.
  state.result = []
  state.result = state.session.answer(request)
  return state.result.count
}
