/// A name between the dots or slashes of a path.
struct PathSegment {
  let name: String
  /// Whether it is `.`, `..` or `this`, and not written in brackets.
  let isKeyword: Bool
  /// Whether the path begins with `@`.
  var isData = false

  init(_ name: String) {
    self.name = name
    isKeyword = false
  }

  init(bare name: String) {
    self.name = name
    isKeyword = name == "." || name == ".." || name == "this"
  }
}

extension TagParser {
  /// Reads a path: the names between dots or slashes; `[…]` holds any name.
  mutating func pathSegments() throws(HandlebarsError) -> [PathSegment] {
    let start = position
    let isData = peek == UInt8(ascii: "@")
    if isData { position += 1 }
    var segments = [try segment(start)]
    while let byte = peek, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") {
      position += 1
      segments.append(try segment(start))
    }
    segments[0].isData = isData
    if let byte = peek, !byte.isSpace, !")=|".utf8.contains(byte) {
      let end = content[position...].firstIndex(where: \.isSpace) ?? content.endIndex
      throw error(
        "'\(text(start..<end))' is not a path", start,
        help: "Put a name with other characters in brackets: [first name]")
    }
    return segments
  }

  private mutating func segment(_ pathStart: Int) throws(HandlebarsError) -> PathSegment {
    let start = position
    switch peek {
    case UInt8(ascii: "["):
      guard let close = content[start...].firstIndex(of: UInt8(ascii: "]")) else {
        throw error("'[' is never closed", start)
      }
      position = close + 1
      return PathSegment(text((start + 1)..<close))
    case UInt8(ascii: "."):
      position += 1
      if peek == UInt8(ascii: ".") { position += 1 }
    default:
      skipName()
    }
    guard position > start else {
      throw peek == nil || start > pathStart
        ? error("A path has an empty name", pathStart) : error("A value is expected here", start)
    }
    return PathSegment(bare: text(start..<position))
  }

  /// The path that segments make up; it is noted where it leads from the template's context.
  mutating func path(
    from segments: [PathSegment], _ start: Int
  ) throws(HandlebarsError) -> Path {
    var up = 0
    var rest = segments[...]
    while let first = rest.first, first.isKeyword {
      if first.name == ".." { up += 1 }
      rest.removeFirst()
    }
    if let keyword = rest.first(where: \.isKeyword) {
      throw error("'\(keyword.name)' may only begin a path", start)
    }
    let names = rest.map(\.name)
    if segments[0].isData { return try dataPath(names, up: up, start) }
    if !segments[0].isKeyword {
      if scope.locals.contains(names[0]) {
        return Path(root: .local(names[0]), segments: Array(names.dropFirst()))
      }
      guard !template.runtimeRoots.contains(names[0]) else {
        throw error(
          "'\(names[0])' is filled in at run time, so it can only be shown", start,
          help: "Write it in a tag of its own: {{\(text(start..<position))}}")
      }
    }
    if let root = names.first { note(root, scope.origin(up: up), start) }
    return Path(root: .context(up: up), segments: names)
  }

  private mutating func dataPath(
    _ names: [String], up: Int, _ start: Int
  ) throws(HandlebarsError) -> Path {
    if up == 0, names.first == "root" {
      let rest = Array(names.dropFirst())
      if let root = rest.first { note(root, .root, start) }
      return Path(root: .root, segments: rest)
    }
    guard names.count == 1, let variable = Path.DataVariable(rawValue: names[0]) else {
      throw error(
        "There is no '\(text(start..<position))'", start,
        help: "There are @root, @index, @key, @first and @last")
    }
    return Path(root: .data(variable, up: up), segments: [])
  }

  private mutating func note(_ root: String, _ origin: Scope.Origin, _ start: Int) {
    guard origin != .elsewhere else { return }
    let written = text(start..<position)
    let reference = Reference(
      root: root, path: written, position: place(start), length: written.unicodeScalars.count)
    if origin == .root {
      references.append(reference)
    } else {
      possibleReferences.append(reference)
    }
  }
}
