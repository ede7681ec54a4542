import Search

/// What the page has loaded.
nonisolated(unsafe) private var engine: SearchEngine?

/// Begins with `search-index.json`: 1 where it could be read.
@_cdecl("serai_open")
public func open(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  engine = SearchEngine(take(bytes, count))
  return engine == nil ? 0 : 1
}

/// Adds a file, its name and its bytes one after the other: 1 where it could be read.
@_cdecl("serai_load")
public func load(
  _ bytes: UnsafeMutablePointer<UInt8>, _ nameCount: Int, _ count: Int
) -> Int {
  let all = take(bytes, count)
  guard let file = IndexFile(name: Array(all.prefix(nameCount))) else { return 0 }
  return engine?.load(file, Array(all.dropFirst(nameCount))) == true ? 1 : 0
}

/// The names of files that a request needs, a line each; the answer's length.
@_cdecl("serai_needs")
public func needs(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = SearchRequest(lines: take(bytes, count))
  return answer((engine?.needs(request) ?? []).flatMap { $0.name + [0x0A] })
}

/// The result of a request, as JSON; the answer's length.
@_cdecl("serai_search")
public func search(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  let request = SearchRequest(lines: take(bytes, count))
  return answer(engine?.search(request).json ?? [])
}

/// Where the words of a request are in a text that follows it: `start end` a line, in bytes.
@_cdecl("serai_highlight")
public func highlight(
  _ bytes: UnsafeMutablePointer<UInt8>, _ requestCount: Int, _ count: Int
) -> Int {
  let all = take(bytes, count)
  let request = SearchRequest(lines: Array(all.prefix(requestCount)))
  let ranges = engine?.highlights(of: Array(all.dropFirst(requestCount)), request) ?? []
  var lines: [UInt8] = []
  for range in ranges {
    lines.append(decimal: range.lowerBound)
    lines.append(UInt8(ascii: " "))
    lines.append(decimal: range.upperBound)
    lines.append(0x0A)
  }
  return answer(lines)
}
