import CatalogModel
import Diagnostics
import TemplateRules
import Values

/// A template whose id or name can be taken for that of somebody else's.
struct ConfusableName: CatalogRule {
  let id = "confusable-name"
  let category = RuleCategory.security

  /// Shorter ids differ by a letter all the time.
  private static let length = 7

  func check(_ catalog: CatalogSubject, _ report: inout Report) {
    checkIds(catalog.catalog.summaries, &report)
    checkNames(catalog.catalog.summaries, &report)
  }

  /// Ids that are one edit apart.
  ///
  /// By symmetric deletion (SymSpell, Garbe 2012) each is looked up by what is left of it without one of its
  /// letters, so that the work grows with the letters of all ids.
  private func checkIds(_ templates: [TemplateSummary], _ report: inout Report) {
    var keys = sharedDeletions(templates)
    keys.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var told: Set<Int> = []
    var start = 0
    while start < keys.count {
      let group = keys[start...].prefix { $0.hash == keys[start].hash }
      start = group.endIndex
      // A thousand ids that differ in one letter each are a series.
      let members = Set(group.map(\.index)).sorted().prefix(20)
      for index in members where !told.contains(index) {
        guard let elder = members.first(where: { isTaken(templates[index], for: templates[$0]) })
        else { continue }
        told.insert(index)
        let entry = templates[index]
        add("id", "'\(entry.templateId)'", entry, templates[elder], &report)
      }
    }
  }

  /// The hashes of what is left of ids without a letter that more than one of them may have.
  ///
  /// Most have none: a table of bits tells which hashes come twice, and few come through by chance.
  private func sharedDeletions(_ templates: [TemplateSummary]) -> [(hash: UInt64, index: Int)] {
    let size = max(1 << 12, (templates.count * 512).nextPowerOfTwo)
    var seen = [UInt64](repeating: 0, count: size / 64)
    var shared = seen
    var keys: [(hash: UInt64, index: Int)] = []
    for (index, entry) in templates.enumerated() where entry.templateId.utf8.count >= Self.length {
      Self.forEachDeletion(of: entry.templateId) { hash in
        let (word, bit) = (Int(hash % UInt64(size)) / 64, UInt64(1) << (hash % 64))
        shared[word] |= seen[word] & bit
        seen[word] |= bit
        keys.append((hash, index))
      }
    }
    return keys.filter { shared[Int($0.hash % UInt64(size)) / 64] & (1 << ($0.hash % 64)) != 0 }
  }

  /// Whether an id is near to an elder one of somebody else's.
  private func isTaken(_ one: TemplateSummary, for other: TemplateSummary) -> Bool {
    one.templateId != other.templateId && isYounger(one, than: other) && isRival(other, of: one)
      && Self.isNear(other.templateId, one.templateId)
  }

  /// Names that look the same.
  private func checkNames(_ templates: [TemplateSummary], _ report: inout Report) {
    var first: [String: Int] = [:]
    first.reserveCapacity(templates.count)
    /// By the first of those that look the same, all of them.
    var alike: [Int: [Int]] = [:]
    let groups = templates.indices.map { index in
      let skeleton = Self.skeleton(templates[index].name)
      guard let group = first[skeleton] else {
        first[skeleton] = index
        return index
      }
      alike[group, default: [group]].append(index)
      return group
    }
    if alike.isEmpty { return }
    for (index, entry) in templates.enumerated() {
      guard
        let elder = alike[groups[index]]?.first(where: { other in
          other != index && isRival(templates[other], of: entry)
            && isYounger(entry, than: templates[other])
        })
      else { continue }
      add("name", "'\(entry.name)'", entry, templates[elder], &report)
    }
  }

  /// One's own may be alike.
  private func isRival(_ one: TemplateSummary, of other: TemplateSummary) -> Bool {
    Set(one.owners).isDisjoint(with: other.owners)
  }

  /// The one that came later has to give way; of two of a day, the one later in the alphabet.
  private func isYounger(_ one: TemplateSummary, than other: TemplateSummary) -> Bool {
    (one.createdAt, one.templateId) > (other.createdAt, other.templateId)
  }

  private func add(
    _ what: String, _ own: String, _ entry: TemplateSummary, _ elder: TemplateSummary,
    _ report: inout Report
  ) {
    report.add(
      "The \(what) \(own) can be taken for that of '\(elder.templateId)'",
      at: Place(
        file: entry.file(of: entry.versions[0]),
        path: .root[what == "id" ? "templateId" : "templateName"]),
      explanation:
        "That one is \(elder.owners.first ?? "somebody")'s. Who mistypes it would get this one.",
      help: "Choose another \(what)")
  }

  // MARK: Likeness

  /// Gives a hash (FNV-1a) of what is left of an id without each of its letters, and of the id itself.
  private static func forEachDeletion(of id: String, _ body: (UInt64) -> Void) {
    var id = id
    id.withUTF8 { bytes in
      let bytes = bytes.prefix(64)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for left in bytes.indices {
        // A run of one letter is the same without any of them.
        if left == 0 || bytes[left] != bytes[left - 1] {
          body(bytes[(left + 1)...].reduce(hash, step))
        }
        hash = step(hash, bytes[left])
      }
      body(hash)
    }
  }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Whether one letter more, less or other makes one of the other, or two that changed places; digits at the
  /// end count things.
  private static func isNear(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one), Array(other))
    guard left != right, abs(left.count - right.count) <= 1 else { return false }
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.reversed(), right.reversed())
      .prefix(min(left.count, right.count) - head).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (
      left[head..<(left.count - tail)], right[head..<(right.count - tail)]
    )
    if (leftRest + rightRest).contains(where: \.isNumber) { return false }
    if leftRest.count <= 1, rightRest.count <= 1 { return true }
    return leftRest.count == 2 && Array(leftRest.reversed()) == Array(rightRest)
  }

  /// What a name looks like: letters of other scripts as those that they look like, without case and marks.
  ///
  /// Source: the commonest of Unicode's confusables (UTS #39), for Cyrillic and Greek, and digits.
  private static func skeleton(_ name: String) -> String {
    if let plain = plainSkeleton(name) { return plain }
    var result = ""
    for scalar in name.lowercased().unicodeScalars {
      if let twin = twins[scalar] {
        result.append(twin)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same of a name in ASCII; nil for others.
  private static func plainSkeleton(_ name: String) -> String? {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "o"))
      case UInt8(ascii: "1"), UInt8(ascii: "|"): bytes.append(UInt8(ascii: "l"))
      case 0x61...0x7A, 0x32...0x39: bytes.append(byte)
      case 0x80...: return nil
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let twins: [Unicode.Scalar: Character] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "һ": "h", "ԁ": "d", "ո": "n", "в": "b", "к": "k", "м": "m", "н": "h", "т": "t",
    "α": "a", "ο": "o", "ρ": "p", "ν": "v", "ι": "i", "κ": "k", "τ": "t", "υ": "u", "ε": "e",
    "0": "o", "1": "l", "ı": "i", "ɡ": "g", "ⅼ": "l", "|": "l",
  ]
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
