/// A place in a text: 1-based line, and 1-based column in code points.
public struct TextPosition: Sendable, Hashable {
  /// 1-based.
  public let line: Int
  /// 1-based, in code points.
  public let column: Int

  /// The start of a text.
  static let start = TextPosition(line: 1, column: 1)

  /// The place that comes after a byte.
  fileprivate func after(_ byte: UInt8) -> TextPosition {
    if byte == UInt8(ascii: "\n") { return TextPosition(line: line + 1, column: 1) }
    return byte.continuesCodePoint ? self : TextPosition(line: line, column: column + 1)
  }
}

/// Finds the places of bytes in a text, each in the same short time however long the text is.
struct PlaceTable {
  private static let stride = 64

  private let source: [UInt8]
  /// The place of every 64th byte.
  private let places: [TextPosition]

  init(_ source: [UInt8]) {
    self.source = source
    var places: [TextPosition] = []
    var place = TextPosition.start
    for (offset, byte) in source.enumerated() {
      if offset % Self.stride == 0 { places.append(place) }
      place = place.after(byte)
    }
    places.append(place)
    self.places = places
  }

  /// The place of a byte; of the end for anything beyond it.
  subscript(offset: Int) -> TextPosition {
    let offset = min(max(0, offset), source.count)
    let index = min(offset / Self.stride, places.count - 1)
    // The last place may be that of the end, which begins no stretch of its own.
    if index * Self.stride > offset || offset == source.count { return end }
    var place = places[index]
    for offset in (index * Self.stride)..<offset { place = place.after(source[offset]) }
    return place
  }

  private var end: TextPosition { places[places.count - 1] }
}
