/// Ids of states and transitions, made of what editors call them.
struct FlowNames {
  private var taken: Set<String> = []

  /// Lower-case words joined by hyphens, different from all before.
  mutating func name(_ candidates: [String?], fallback: String) -> String {
    let base = candidates.compactMap { $0.flatMap { $0.identifier } }.first ?? fallback
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      let suffix = "-\(number)"
      name = String(base.prefix(64 - suffix.count)) + suffix
      number += 1
    }
    return name
  }
}

extension String {
  /// As an identifier of ours; nil where there is nothing to make one of.
  var identifier: String? {
    var result = ""
    for byte in utf8 {
      let lowered = (0x41...0x5A).contains(byte) ? byte + 32 : byte
      let isWord = (0x61...0x7A).contains(lowered) || (0x30...0x39).contains(lowered)
      if isWord {
        result.unicodeScalars.append(Unicode.Scalar(lowered))
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
      if result.utf8.count >= 60 { break }
    }
    while result.hasSuffix("-") { result.removeLast() }
    while let first = result.utf8.first, !(0x61...0x7A).contains(first) { result.removeFirst() }
    return result.isEmpty ? nil : result
  }
}
