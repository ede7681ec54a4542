/// What bytes mean to YAML, section 5 of its specification.
extension UInt8 {
  /// Space or tab: `s-white`.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A line break or a part of one: `b-char`.
  @inline(__always) var isBreak: Bool { self == 0x0A || self == 0x0D }

  /// The end of a text, which reads as zero, or of a line.
  @inline(__always) var isBreakOrEnd: Bool { self == 0x0A || self == 0x0D || self == 0 }

  /// What makes an indicator of the `-`, `?` or `:` before it: white space or the end.
  @inline(__always) var isSpaceOrEnd: Bool { self == 0x20 || self == 0x09 || isBreakOrEnd }

  /// One of `,[]{}`: `c-flow-indicator`.
  @inline(__always) var isFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Digits, letters and the dash: `ns-word-char`.
  var isWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  /// What a URI can hold: `ns-uri-char`, the percent sign among them.
  var isURI: Bool {
    switch self {
    case UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?"),
      UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: ","), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: "*"),
      UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "%"):
      true
    default: isWord
    }
  }

  /// The value of a hexadecimal digit; nil where it is none.
  var hexadecimal: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x57
    default: nil
    }
  }
}
