import Files
import Glibc

/// The files that Serai has written into a folder, one path a line in the order of their bytes.
///
/// Lines are found where they stand: a large site has a hundred thousand, and of most nothing is asked but whether
/// they are there.
struct Manifest: Sendable {
  private static let header = Array("serai 1\n".utf8)
  private static let lineEnd = UInt8(ascii: "\n")

  /// The lines without the header, each with its end.
  private var lines: [UInt8]
  /// Where each line begins, and where the last ends.
  private var starts: [Int]

  /// How many files there are.
  var count: Int { starts.count - 1 }

  /// Of no files.
  init() { (lines, starts) = ([], [0]) }

  /// Of the files that have some paths.
  init(paths: some Collection<String>) {
    self.init(sorting: paths.map { Array($0.utf8)[...] })
  }

  /// Reads a manifest; nil where the bytes are none.
  ///
  /// Paths that lead elsewhere are left out: a manifest that somebody has tampered with must not
  /// get other files removed.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.header) else { return nil }
    let lines = Array(bytes[Self.header.count...])
    if let starts = Self.starts(ofOrdered: lines) {
      self.init(lines, starts)
    } else {
      self.init(
        sorting: lines.split(separator: Self.lineEnd).filter { OutputPath.isInside($0) })
    }
  }

  /// Where lines begin, and where the last ends; nil where they are not in order, or lead elsewhere.
  private static func starts(ofOrdered lines: [UInt8]) -> [Int]? {
    lines.withUnsafeBytes { bytes -> [Int]? in
      guard let base = bytes.baseAddress else { return [0] }
      var starts = [0]
      var before = UnsafeRawBufferPointer(start: nil, count: 0)
      while let start = starts.last, start < bytes.count {
        guard let found = memchr(base + start, Int32(lineEnd), bytes.count - start) else {
          return nil
        }
        let end = UnsafeRawPointer(found) - base
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        guard before.precedes(line), OutputPath.isInside(line) else { return nil }
        before = line
        starts.append(end + 1)
      }
      return starts
    }
  }

  private init(_ lines: [UInt8], _ starts: [Int]) {
    self.lines = lines
    self.starts = starts
  }

  private init(sorting paths: [ArraySlice<UInt8>]) {
    let sorted = paths.sorted { $0.lexicographicallyPrecedes($1) }
    let distinct = sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
    self.init(ordered: distinct.map { sorted[$0] })
  }

  private init(ordered paths: [ArraySlice<UInt8>]) {
    var lines: [UInt8] = []
    var starts = [0]
    lines.reserveCapacity(paths.reduce(0) { $0 + $1.count + 1 })
    starts.reserveCapacity(paths.count + 1)
    for path in paths {
      lines += path
      lines.append(Self.lineEnd)
      starts.append(lines.count)
    }
    self.init(lines, starts)
  }

  /// The path in a line.
  subscript(line: Int) -> ArraySlice<UInt8> { lines[starts[line]..<starts[line + 1] - 1] }

  /// The line that has a path; nil where none has.
  ///
  /// - Parameter guess: where it may well be; the files of a part stand below each other.
  func line(of path: UnsafeRawBufferPointer, near guess: Int = -1) -> Int? {
    if has(path, at: guess) { return guess }
    let place = place(of: path)
    return has(path, at: place) ? place : nil
  }

  private func has(_ path: UnsafeRawBufferPointer, at line: Int) -> Bool {
    guard line >= 0 && line < count else { return false }
    return withBytes(of: line) { $0.count == path.count && $0.elementsEqual(path) }
  }

  /// The first line that does not come before a path.
  private func place(of path: UnsafeRawBufferPointer) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if withBytes(of: middle, { $0.precedes(path) }) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func withBytes<Result>(
    of line: Int, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    lines.withUnsafeBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[starts[line]..<starts[line + 1] - 1]))
    }
  }

  /// The files that another does not have.
  func paths(notIn other: Manifest) -> [String] {
    var line = 0
    return (0..<count).filter { own in
      while line < other.count, other[line].lexicographicallyPrecedes(self[own]) { line += 1 }
      return line == other.count || other[line] != self[own]
    }.map { String(decoding: self[$0], as: UTF8.self) }
  }

  /// Those of its files that are made again, and others.
  func keeping(_ isMade: [Bool], and others: Manifest) -> Manifest {
    var merged = Manifest(reserving: lines.count + others.lines.count, count + others.count)
    var other = 0
    var line = 0
    while line < count || other < others.count {
      let next = other < others.count ? others.withBytes(of: other) { place(of: $0) } : count
      merged.append(self, line..<next, isMade)
      line = next
      if other < others.count {
        merged.append(others, other..<other + 1)
        other += 1
      }
    }
    return merged
  }

  private init(reserving bytes: Int, _ count: Int) {
    self.init()
    lines.reserveCapacity(bytes)
    starts.reserveCapacity(count + 1)
  }

  /// Adds the lines of a range that are wanted, as many at once as stand below each other.
  private mutating func append(
    _ other: Manifest, _ range: Range<Int>, _ isWanted: [Bool]? = nil
  ) {
    var first = range.lowerBound
    while first < range.upperBound {
      var end = first
      while end < range.upperBound, isWanted?[end] ?? true { end += 1 }
      let shift = lines.count - other.starts[first]
      lines += other.lines[other.starts[first]..<other.starts[end]]
      for line in first..<end { starts.append(other.starts[line + 1] + shift) }
      first = end
      while first < range.upperBound, !(isWanted?[first] ?? true) { first += 1 }
    }
  }

  var bytes: [UInt8] { Self.header + lines }
}

/// Paths of files in the output folder.
enum OutputPath {
  /// Whether a relative path names a file inside the folder, and none of Serai's own.
  static func isInside(_ path: some Collection<UInt8>) -> Bool {
    guard path.count <= 4096, !isOwn(path) else { return false }
    // Of the part of the path that is being read: its bytes, and whether all are dots.
    var (length, isDots) = (0, true)
    func isName() -> Bool { (1...255).contains(length) && !(isDots && length <= 2) }
    for byte in path {
      if byte == UInt8(ascii: "/") {
        guard isName() else { return false }
        (length, isDots) = (0, true)
        continue
      }
      guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { return false }
      length += 1
      isDots = isDots && byte == UInt8(ascii: ".")
    }
    return isName()
  }

  private static func isOwn(_ path: some Collection<UInt8>) -> Bool {
    let own = SitePublisher.stateFolder.utf8
    guard path.starts(with: own) else { return false }
    return path.count == own.count || path.dropFirst(own.count).first == UInt8(ascii: "/")
  }
}
