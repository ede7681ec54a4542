/// Names and addresses of hosts and people.
extension FormatReader {
  /// Host names of RFC 1123, section 2.1, with A-labels of RFC 5891.
  mutating func hostname() -> Bool {
    guard endPosition - position <= 253 else { return false }
    repeat {
      guard label() else { return false }
    } while take(".")
    return true
  }

  private mutating func label() -> Bool {
    let start = position
    let count = takeAll { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    guard (1...63).contains(count) else { return false }
    let label = FormatReader(self, start..<position)
    let hyphen = UInt8(ascii: "-")
    guard label.peek(0) != hyphen, label.peek(count - 1) != hyphen else { return false }
    // Two hyphens in the third and fourth place are kept for A-labels (RFC 5890, 2.3.1).
    guard label.peek(2) == hyphen, label.peek(3) == hyphen else { return true }
    guard label.peek(0).map({ $0 | 0x20 }) == UInt8(ascii: "x"),
      label.peek(1).map({ $0 | 0x20 }) == UInt8(ascii: "n")
    else { return false }
    return FormatReader(self, start + 4..<position).isPunycode
  }

  /// Whether the rest decodes as Punycode (RFC 3492, 6.2) to something with a character beyond
  /// ASCII.
  private var isPunycode: Bool {
    let start = lastPosition(of: "-").map { $0 + 1 } ?? position
    guard start < endPosition else { return false }
    // An Int has 32 bits in WebAssembly.
    var count = Int64(max(0, start - position - 1))
    var (code, index, bias): (Int64, Int64, Int64) = (128, 0, 72)
    var reader = FormatReader(self, start..<endPosition)
    while !reader.isAtEnd {
      let before = index
      var (weight, step): (Int64, Int64) = (1, 36)
      while true {
        guard let digit = reader.next?.punycodeDigit else { return false }
        reader.go(to: reader.position + 1)
        index += Int64(digit) * weight
        let threshold = min(max(step - bias, 1), 26)
        if Int64(digit) < threshold { break }
        weight *= 36 - threshold
        step += 36
        guard weight < 1 << 40, index < 1 << 40 else { return false }
      }
      count += 1
      bias = Self.adapted(index - before, count, isFirst: before == 0)
      code += index / count
      index %= count
      guard Unicode.Scalar(UInt32(truncatingIfNeeded: code)) != nil, code <= 0x10FFFF else {
        return false
      }
      index += 1
    }
    return true
  }

  private static func adapted(_ delta: Int64, _ count: Int64, isFirst: Bool) -> Int64 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step: Int64 = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }

  /// `IPv4address`: four numbers without leading zeros.
  mutating func ipv4() -> Bool {
    for part in 0..<4 {
      if part > 0 { guard take(".") else { return false } }
      let start = position
      let count = takeAll { $0.isASCIIDigit }
      var reader = FormatReader(self, start..<position)
      guard (1...3).contains(count), count == 1 || reader.next != UInt8(ascii: "0"),
        let number = reader.number(digits: count), number <= 255
      else { return false }
    }
    return true
  }

  /// IPv6 addresses in the text forms of RFC 4291, section 2.2.
  mutating func ipv6() -> Bool {
    var groups = 0
    var isShortened = false
    if next == UInt8(ascii: ":") {
      guard take(":"), take(":") else { return false }
      isShortened = true
    }
    while let digit = next, digit.hexDigit != nil {
      let start = position
      let count = takeAll { $0.hexDigit != nil }
      if next == UInt8(ascii: ".") {
        go(to: start)
        guard ipv4() else { return false }
        groups += 2
        break
      }
      guard count <= 4 else { return false }
      groups += 1
      guard take(":") else { break }
      if take(":") {
        if isShortened { return false }
        isShortened = true
      } else if next?.hexDigit == nil {
        return false
      }
    }
    return isShortened ? groups <= 7 : groups == 8
  }

  /// `Mailbox` of RFC 5321, section 4.1.2.
  mutating func email() -> Bool {
    let start = position
    guard next == UInt8(ascii: "\"") ? quotedString() : dotString(), position - start <= 64,
      take("@")
    else { return false }
    return next == UInt8(ascii: "[") ? addressLiteral() : hostname()
  }

  private mutating func dotString() -> Bool {
    repeat {
      guard takeAll({ $0.isAtext }) > 0 else { return false }
    } while take(".")
    return true
  }

  private mutating func quotedString() -> Bool {
    guard take("\"") else { return false }
    while let byte = next {
      go(to: position + 1)
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"):
        guard let escaped = next, (32...126).contains(escaped) else { return false }
        go(to: position + 1)
      case 32...126: break
      default: return false
      }
    }
    return false
  }

  private mutating func addressLiteral() -> Bool {
    guard take("["), let end = firstPosition(of: "]") else { return false }
    var inner = FormatReader(self, position..<end)
    go(to: end + 1)
    var tag = inner
    if tag.take(anyCase: "i"), tag.take(anyCase: "p"), tag.take(anyCase: "v"), tag.take("6"),
      tag.take(":")
    {
      return tag.ipv6() && tag.isAtEnd
    }
    return inner.ipv4() && inner.isAtEnd
  }
}

extension UInt8 {
  /// `atext` of RFC 5322.
  fileprivate var isAtext: Bool {
    isASCIILetter || isASCIIDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self)
  }

  fileprivate var punycodeDigit: Int? {
    if isASCIILetter { return Int(self | 0x20) - Int(UInt8(ascii: "a")) }
    return isASCIIDigit ? Int(self) - Int(UInt8(ascii: "0")) + 26 : nil
  }
}
