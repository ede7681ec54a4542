/// Finds a run of elements in another: bytes in UTF-8, or UTF-16 code units.
enum Search {
  /// Where a run first begins, from an index on; nil where it does not.
  ///
  /// Looks for the first element and compares from there; where that has cost more than reading
  /// everything several times, Knuth, Morris and Pratt's method takes over, which never goes back.
  static func first<Element: FixedWidthInteger>(
    _ part: UnsafeBufferPointer<Element>, in whole: UnsafeBufferPointer<Element>, from start: Int
  ) -> Int? {
    guard let head = part.first else { return start }
    let last = whole.count - part.count
    var allowance = 8 * (whole.count + part.count)
    var place = start
    while place <= last {
      if whole[place] == head {
        var count = 1
        while count < part.count, whole[place + count] == part[count] { count += 1 }
        if count == part.count { return place }
        allowance -= count
        if allowance < 0 { return steadily(part, in: whole, from: place) }
      }
      place += 1
    }
    return nil
  }

  /// Where a run last begins, no further than an index; nil where it does not.
  static func last<Element: FixedWidthInteger>(
    _ part: UnsafeBufferPointer<Element>, in whole: UnsafeBufferPointer<Element>, upTo end: Int
  ) -> Int? {
    let last = min(end, whole.count - part.count)
    guard last >= 0 else { return nil }
    // Backwards, the last is the first.
    let reversedPart = Array(part.reversed())
    let reversedWhole = Array(whole[..<(last + part.count)].reversed())
    return reversedPart.withUnsafeBufferPointer { part in
      reversedWhole.withUnsafeBufferPointer { whole in
        first(part, in: whole, from: 0).map { whole.count - part.count - $0 }
      }
    }
  }

  private static func steadily<Element: FixedWidthInteger>(
    _ part: UnsafeBufferPointer<Element>, in whole: UnsafeBufferPointer<Element>, from start: Int
  ) -> Int? {
    // For each length that matches, how much of it does so from a later place too.
    var borders = [0, 0]
    var border = 0
    for index in 1..<max(1, part.count) {
      while border > 0, part[index] != part[border] { border = borders[border] }
      if part[index] == part[border] { border += 1 }
      borders.append(border)
    }
    var count = 0
    for place in start..<max(start, whole.count) {
      while count > 0, whole[place] != part[count] { count = borders[count] }
      if whole[place] == part[count] { count += 1 }
      if count == part.count { return place - count + 1 }
    }
    return nil
  }
}

extension Text {
  /// Where another text begins in this one, in code units, from an index on.
  func firstIndex(of other: Text, from start: Int) -> Int? {
    guard case .string(let whole) = self, case .string(let part) = other,
      start == 0 || whole.isASCII
    else { return unitIndex(of: other) { Search.first($0, in: $1, from: start) } }
    return whole.withBytes { bytes in
      part.withBytes { Search.first($0, in: bytes, from: min(start, bytes.count)) }
        .map { bytes.unitCount(upTo: $0) }
    }
  }

  /// Where another text last begins in this one, in code units, no further than an index.
  func lastIndex(of other: Text, upTo end: Int) -> Int? {
    unitIndex(of: other) { Search.last($0, in: $1, upTo: end) }
  }

  private func unitIndex(
    of other: Text,
    _ search: (UnsafeBufferPointer<UInt16>, UnsafeBufferPointer<UInt16>) -> Int?
  ) -> Int? {
    units.withUnsafeBufferPointer { whole in
      other.units.withUnsafeBufferPointer { part in search(part, whole) }
    }
  }

  /// Whether another text stands at an index.
  func begins(with other: Text, at index: Int) -> Bool {
    if index == 0, case .string(let whole) = self, case .string(let part) = other {
      return whole.utf8.starts(with: part.utf8)
    }
    let (units, part) = (units, other.units)
    return index >= 0 && index + part.count <= units.count
      && units[index..<(index + part.count)].elementsEqual(part)
  }

  /// Whether it ends with another text.
  func ends(with other: Text) -> Bool {
    if case .string(let whole) = self, case .string(let part) = other {
      return whole.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
    }
    return begins(with: other, at: count - other.count)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many UTF-16 code units the bytes before an index make.
  func unitCount(upTo end: Int) -> Int {
    var count = 0
    for byte in self[..<end] where byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
    return count
  }
}
