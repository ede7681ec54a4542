/// A query with all that goes with it: filters, ranges, order, and which part of the results.
public struct SearchRequest: Equatable, Sendable {
  /// A number of each document must lie in this range.
  public struct Limits: Equatable, Sendable {
    /// The column, such as `parameters` or `updated`.
    public let name: [UInt8]
    /// The least and the most.
    public let range: ClosedRange<UInt32>

    /// A column's range.
    public init(_ name: [UInt8], _ range: ClosedRange<UInt32>) {
      self.name = name
      self.range = range
    }
  }

  /// What somebody typed.
  public var text: [UInt8] = []
  /// Filters besides those in the text: by property, values of which one must be there.
  public var filters: [(name: [UInt8], value: [UInt8])] = []
  /// Ranges of numbers.
  public var limits: [Limits] = []
  /// The column to sort by; nil for the best match first.
  public var sort: [UInt8]?
  /// Whether the smallest come first.
  public var isAscending = false
  /// How many results to pass over.
  public var offset = 0
  /// How many results to give, at most.
  public var limit = 20
  /// Whether to count by property.
  public var countsFacets = false
  /// Whether to be exact, though it takes more files.
  public var isExact = false

  /// A request for the best matches of a text.
  public init(_ text: [UInt8] = []) { self.text = text }

  /// Reads what a page asks: lines of a letter, a tab, and values between tabs.
  ///
  /// `q` is the text, `f` a filter's name and value, `r` a range's name, least and most, `s` the sort and
  /// `asc` where it goes up, `o` the offset, `l` the limit, `c` counts by property, `x` is exact.
  public init(lines: [UInt8]) {
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { Array($0) }
      let values = fields.dropFirst()
      switch (fields.first?.first, values.count) {
      case (UInt8(ascii: "q"), 1): text = fields[1]
      case (UInt8(ascii: "f"), 2): filters.append((fields[1], fields[2]))
      case (UInt8(ascii: "r"), 3):
        let (least, most) = (Self.number(fields[2]), Self.number(fields[3]))
        if least <= most { limits.append(Limits(fields[1], least...most)) }
      case (UInt8(ascii: "s"), 1...2):
        sort = fields[1]
        isAscending = values.count == 2
      case (UInt8(ascii: "o"), 1): offset = min(Int(Self.number(fields[1])), 1 << 20)
      case (UInt8(ascii: "l"), 1): limit = min(Int(Self.number(fields[1])), 1000)
      case (UInt8(ascii: "c"), _): countsFacets = true
      case (UInt8(ascii: "x"), _): isExact = true
      default: break
      }
    }
  }

  /// Digits as a number, the largest where they are too many.
  private static func number(_ digits: [UInt8]) -> UInt32 {
    var number: UInt32 = 0
    for digit in digits where (0x30...0x39).contains(digit) {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isAlsoTooLarge) = product.addingReportingOverflow(UInt32(digit - 0x30))
      if isTooLarge || isAlsoTooLarge { return .max }
      number = sum
    }
    return number
  }

  /// Whether two requests are the same.
  public static func == (left: SearchRequest, right: SearchRequest) -> Bool {
    left.text == right.text && left.limits == right.limits && left.sort == right.sort
      && left.isAscending == right.isAscending && left.offset == right.offset
      && left.limit == right.limit && left.countsFacets == right.countsFacets
      && left.isExact == right.isExact
      && left.filters.elementsEqual(right.filters) { $0.name == $1.name && $0.value == $1.value }
  }
}
