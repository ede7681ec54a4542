/// The bytes of the last answer; a page runs on one thread.
nonisolated(unsafe) private var lastAnswer: [UInt8] = []

/// Memory for a page to write into; each call gives back what it is handed.
@_cdecl("serai_allocate")
public func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
  UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, count))
}

/// Where the last answer is.
@_cdecl("serai_result")
public func result() -> UnsafePointer<UInt8>? {
  lastAnswer.withUnsafeBufferPointer { $0.baseAddress }
}

/// The bytes that a page has written; neither their memory nor the answer before is needed any more.
func take(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> [UInt8] {
  let taken = Array(UnsafeBufferPointer(start: bytes, count: count))
  bytes.deallocate()
  lastAnswer = []
  return taken
}

/// Keeps an answer until the next one, and says how long it is.
func answer(_ bytes: [UInt8]) -> Int {
  lastAnswer = bytes
  return bytes.count
}
