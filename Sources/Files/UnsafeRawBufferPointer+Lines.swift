import Glibc

extension UnsafeRawBufferPointer {
  /// Gives each line, of which every one has an end.
  package func forEachLine(_ body: (UnsafeRawBufferPointer) -> Void) {
    var start = 0
    while start < count, let first = baseAddress?.advanced(by: start),
      let end = memchr(first, 0x0A, count - start)
    {
      let length = UnsafeRawPointer(end) - first
      body(UnsafeRawBufferPointer(start: first, count: length))
      start += length + 1
    }
  }
}
