extension String {
  /// Whether it is lower-case words of letters and digits joined by hyphens, beginning with a
  /// letter, of at most 64 characters.
  public var isIdentifier: Bool {
    var previous = UInt8(ascii: "-")
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where index > 0: break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-") && utf8.count <= 64
  }

  /// Whether it is a name of letters, digits and `_`, at most 64, not beginning with a digit.
  public var isParameterName: Bool {
    guard let first = utf8.first, first.isLetter || first == UInt8(ascii: "_") else { return false }
    return utf8.count <= 64
      && utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }

  /// Whether it is `service:tool`.
  public var isToolName: Bool {
    let parts = utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, utf8.count <= 128 else { return false }
    return parts.allSatisfy { part in
      guard let first = part.first, first.isLowerCase else { return false }
      return part.allSatisfy {
        $0.isLowerCase || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
    }
  }

  /// Whether it is an absolute http or https URL of plain ASCII without quotes, brackets or spaces.
  public var isWebURL: Bool {
    let lower = lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), utf8.count <= 2048 else {
      return false
    }
    let rest = lower.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    guard let first = rest.first, first.isLetter || first.isDigit || first == UInt8(ascii: "[")
    else { return false }
    return utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`{|}".utf8.contains($0) }
  }

  /// Whether it is a web URL, but for places such as `{path}` behind its host: one for each name, and no other.
  public func isWebURL(withPlacesFor names: [String]) -> Bool {
    let parts = split(separator: "{", omittingEmptySubsequences: false)
    guard let start = parts.first, String(start).isWebURL else { return false }
    guard start.utf8.filter({ $0 == UInt8(ascii: "/") }).count > 2 else { return false }
    var rest = String(start)
    var missing = names
    for part in parts.dropFirst() {
      guard let place = missing.firstIndex(where: { part.hasPrefix($0 + "}") }) else {
        return false
      }
      rest += part.dropFirst(missing.remove(at: place).count + 1)
    }
    return missing.isEmpty && rest.isWebURL
  }

  /// Whether it has the form of a BCP 47 language tag.
  public var isLanguageTag: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count),
      language.allSatisfy({ $0.isLetter })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  /// What keeps it from being a text of such a length.
  func fault(of length: ClosedRange<Int>) -> String? {
    // A text that begins with a character of ASCII that is seen, and is short in bytes, is fine.
    if let first = utf8.first, (0x21..<0x7F).contains(first), length.lowerBound <= 1,
      utf8.count <= length.upperBound
    {
      return nil
    }
    let count = unicodeScalars.count
    if length.lowerBound > 0, unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
      return "must not be empty"
    }
    if count > length.upperBound {
      return "must be at most \(length.upperBound) characters long, and has \(count)"
    }
    return count < length.lowerBound
      ? "must be at least \(length.lowerBound) characters long" : nil
  }
}

extension UInt8 {
  var isLowerCase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isLetter: Bool { isLowerCase || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
