import Values

/// In what words a text differs from another (Myers, "An O(ND) Difference Algorithm", 1986).
///
/// Time is bounded: where more than `mostEdits` words differ, or the texts are longer than
/// `mostWords`, what is between the common beginning and the common end differs as a whole.
public struct WordDifference: Sendable {
  /// What happened to a piece of text.
  public enum Kind: Sendable { case same, removed, added }

  /// A piece of text; words with the white space behind them.
  public struct Piece: Sendable, Hashable {
    /// What happened to it.
    public var kind: Kind
    /// The text.
    public var text: String
  }

  private static let mostEdits = 300
  private static let mostWords = 5000

  /// In order; no two neighbours are of one kind.
  public private(set) var pieces: [Piece] = []

  /// Compares two texts.
  public init(_ old: String, _ new: String) {
    let old = Self.words(of: old)
    let new = Self.words(of: new)
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    add(.same, old[..<start])
    let oldMiddle = Array(old[start..<(old.count - end)])
    let newMiddle = Array(new[start..<(new.count - end)])
    addMiddle(oldMiddle, newMiddle)
    add(.same, old[(old.count - end)...])
  }

  private mutating func addMiddle(_ old: [ExactText], _ new: [ExactText]) {
    let isSmall = old.count <= Self.mostWords && new.count <= Self.mostWords
    guard !old.isEmpty, !new.isEmpty, isSmall, let trace = Self.trace(old, new) else {
      add(.removed, old[...])
      add(.added, new[...])
      return
    }
    var kinds: [(Kind, ExactText)] = []
    var x = old.count
    var y = new.count
    for (edits, furthest) in trace.enumerated().reversed() {
      let diagonal = x - y
      let isDown =
        diagonal == -edits
        || diagonal != edits && furthest.at(diagonal - 1) < furthest.at(diagonal + 1)
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let startX = edits == 0 ? 0 : furthest.at(previous)
      let startY = startX - previous
      while x > startX, y > (edits == 0 ? 0 : startY), x > 0, y > 0, old[x - 1] == new[y - 1] {
        kinds.append((.same, old[x - 1]))
        x -= 1
        y -= 1
      }
      if edits == 0 { break }
      if isDown, y > 0 {
        kinds.append((.added, new[y - 1]))
        y -= 1
      } else if x > 0 {
        kinds.append((.removed, old[x - 1]))
        x -= 1
      }
    }
    for (kind, word) in kinds.reversed() { add(kind, [word]) }
  }

  /// How far each diagonal was reached before each further edit; nil for too many edits.
  private static func trace(_ old: [ExactText], _ new: [ExactText]) -> [Furthest]? {
    let most = min(old.count + new.count, mostEdits)
    var furthest = Furthest(reach: most + 1)
    var trace: [Furthest] = []
    for edits in 0...most {
      trace.append(furthest)
      var diagonal = -edits
      while diagonal <= edits {
        let isDown =
          diagonal == -edits
          || diagonal != edits && furthest.at(diagonal - 1) < furthest.at(diagonal + 1)
        var x = isDown ? furthest.at(diagonal + 1) : furthest.at(diagonal - 1) + 1
        var y = x - diagonal
        while x < old.count, y < new.count, y >= 0, old[x] == new[y] {
          x += 1
          y += 1
        }
        furthest.set(diagonal, x)
        if x >= old.count, y >= new.count { return trace }
        diagonal += 2
      }
    }
    return nil
  }

  private mutating func add(_ kind: Kind, _ words: ArraySlice<ExactText>) {
    guard !words.isEmpty else { return }
    let text = words.reduce(into: "") { $0 += $1.text }
    if pieces.last?.kind == kind {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(kind: kind, text: text))
    }
  }

  /// The words with the white space behind each.
  private static func words(of text: String) -> [ExactText] {
    var words: [ExactText] = []
    var word: [UInt8] = []
    var isInSpace = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if isInSpace, !isSpace {
        words.append(ExactText(String(decoding: word, as: UTF8.self)))
        word.removeAll(keepingCapacity: true)
      }
      word.append(byte)
      isInSpace = isSpace
    }
    if !word.isEmpty { words.append(ExactText(String(decoding: word, as: UTF8.self))) }
    return words
  }
}

/// How far each diagonal of the edit graph has been reached.
private struct Furthest {
  private var places: [Int]
  private let reach: Int

  init(reach: Int) {
    self.reach = reach
    places = [Int](repeating: 0, count: 2 * reach + 1)
  }

  func at(_ diagonal: Int) -> Int {
    let index = diagonal + reach
    return places.indices.contains(index) ? places[index] : 0
  }

  mutating func set(_ diagonal: Int, _ place: Int) {
    let index = diagonal + reach
    if places.indices.contains(index) { places[index] = place }
  }
}
