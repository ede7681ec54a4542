import Search

/// What the page has loaded, and the bytes of the last answer; a page runs on one thread.
private struct PageState {
  var engine: SearchEngine?
  var result: [UInt8] = []
}

nonisolated(unsafe) private var state = PageState()

/// Memory for a page to write into; each of the calls below gives back what it is handed.
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

/// Begins with `search-index.json`: 1 where it could be read.
@_expose(wasm, "serai_open")
@_cdecl("serai_open")
public func open(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  state.engine = SearchEngine(take(bytes, count))
  return state.engine == nil ? 0 : 1
}

/// Adds a file, its name and its bytes one after the other: 1 where it could be read.
@_expose(wasm, "serai_load")
@_cdecl("serai_load")
public func load(
  _ bytes: UnsafeMutablePointer<UInt8>, _ nameCount: Int, _ count: Int
) -> Int {
  let all = take(bytes, count)
  guard let file = IndexFile(name: Array(all.prefix(nameCount))) else { return 0 }
  return state.engine?.load(file, Array(all.dropFirst(nameCount))) == true ? 1 : 0
}

/// The names of files that a request needs, a line each; the answer's length.
@_expose(wasm, "serai_needs")
@_cdecl("serai_needs")
public func needs(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = SearchRequest(lines: take(bytes, count))
  return answer((state.engine?.needs(request) ?? []).flatMap { $0.name + [0x0A] })
}

/// The result of a request, as JSON; the answer's length.
@_expose(wasm, "serai_search")
@_cdecl("serai_search")
public func search(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = SearchRequest(lines: take(bytes, count))
  return answer(state.engine?.search(request).json ?? [])
}

/// Where the words of a request are in a text that follows it: `start end` a line, in bytes.
@_expose(wasm, "serai_highlight")
@_cdecl("serai_highlight")
public func highlight(
  _ bytes: UnsafeMutablePointer<UInt8>, _ requestCount: Int, _ count: Int
) -> Int {
  let all = take(bytes, count)
  let request = SearchRequest(lines: Array(all.prefix(requestCount)))
  let ranges = state.engine?.highlights(of: Array(all.dropFirst(requestCount)), request) ?? []
  var lines: [UInt8] = []
  for range in ranges {
    lines.append(decimal: range.lowerBound)
    lines.append(UInt8(ascii: " "))
    lines.append(decimal: range.upperBound)
    lines.append(0x0A)
  }
  return answer(lines)
}

private func take(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> [UInt8] {
  defer { bytes.deallocate() }
  return Array(UnsafeBufferPointer(start: bytes, count: count))
}

private func answer(_ bytes: [UInt8]) -> Int {
  state.result = bytes
  return bytes.count
}
