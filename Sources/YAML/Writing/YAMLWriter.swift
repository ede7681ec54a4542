public import Values

/// Writes data as YAML that people would have written: block style, plain scalars where that is safe,
/// long texts folded, short lists of words on one line.
///
/// Reading it again gives the same data.
public struct YAMLWriter {
  /// Where lines of texts are broken: in columns.
  private static let width = 100
  private var text = ""

  /// The data as a YAML document.
  public static func text(of value: Value) -> String {
    var writer = YAMLWriter()
    switch value {
    case .object(let object) where !object.isEmpty: writer.write(object, 0)
    case .array(let items) where !items.isEmpty: writer.write(items, 0)
    // A lone text could be taken for the mark that begins or ends a document.
    case .string(let string): writer.text += ScalarText(string, .block).doubleQuoted + "\n"
    default: writer.text += writer.flow(value) + "\n"
    }
    return writer.text
  }

  private mutating func write(_ object: Object, _ indentation: Int, startsInLine: Bool = false) {
    for (index, entry) in object.entries.enumerated() {
      if !(startsInLine && index == 0) { indent(indentation) }
      let key = ScalarText(entry.key, .key)
      text += (key.plain?.text ?? key.doubleQuoted) + ":"
      write(entry.value, below: indentation, itemsBelow: indentation + 2)
    }
  }

  private mutating func write(_ items: [Value], _ indentation: Int, startsInLine: Bool = false) {
    for (index, item) in items.enumerated() {
      if !(startsInLine && index == 0) { indent(indentation) }
      text += "-"
      switch item {
      case .object(let object) where !object.isEmpty:
        text += " "
        write(object, indentation + 2, startsInLine: true)
      case .array(let items) where !items.isEmpty && !isShort(items, indentation + 2):
        text += " "
        write(items, indentation + 2, startsInLine: true)
      default: write(item, below: indentation, itemsBelow: indentation + 2)
      }
    }
  }

  /// Writes what stands behind a `key:` or a `-`.
  private mutating func write(_ value: Value, below indentation: Int, itemsBelow inner: Int) {
    switch value {
    case .object(let object) where !object.isEmpty:
      text += "\n"
      write(object, inner)
    case .array(let items) where !items.isEmpty && !isShort(items, inner):
      text += "\n"
      write(items, inner)
    case .string(let string): text += " " + scalar(string, inner) + "\n"
    default: text += " " + flow(value) + "\n"
    }
  }

  private mutating func indent(_ count: Int) { text += String(repeating: " ", count: count) }

  /// Whether a list is better read on one line.
  private func isShort(_ items: [Value], _ indentation: Int) -> Bool {
    let isPlain = items.allSatisfy { item in
      switch item {
      case .string(let text): text.utf8.count <= 40 && !text.utf8.contains(0x0A)
      case .number, .bool, .null: true
      case .array, .object: false
      }
    }
    return isPlain && flow(.array(items)).count + indentation <= Self.width - 20
  }

  private func flow(_ value: Value) -> String {
    switch value {
    case .string(let text):
      let scalar = ScalarText(text, .flow)
      guard let plain = scalar.plain, plain.value == value else { return scalar.quoted }
      return plain.text
    case .array(let items): return "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
    case .object(let object):
      let entries = object.entries.map { entry in
        ScalarText(entry.key, .key).doubleQuoted + ": " + flow(entry.value)
      }
      return "{" + entries.joined(separator: ", ") + "}"
    case .null, .bool, .number: return JSONWriter.plainText(of: value)
    }
  }

  /// A text behind a key or dash, whose further lines are indented.
  private func scalar(_ string: String, _ indentation: Int) -> String {
    let scalar = ScalarText(string, .block)
    if string.utf8.contains(0x0A) {
      let block = scalar.block(indentation: indentation, lineBreak: "\n", isFolded: false)
      return block ?? scalar.doubleQuoted
    }
    if string.utf8.count > Self.width - 20, let folded = folded(string, indentation) {
      return folded
    }
    if let plain = scalar.plain, plain.value == .string(string) { return plain.text }
    return scalar.quoted
  }

  /// A long line broken at single spaces; nil where folding would not give it back.
  private func folded(_ string: String, _ indentation: Int) -> String? {
    let words = string.split(separator: " ", omittingEmptySubsequences: false)
    let isFoldable = words.allSatisfy { word in
      !word.isEmpty && word.unicodeScalars.allSatisfy { $0.value > 0x20 && !$0.isUnprintable }
    }
    guard isFoldable else { return nil }
    let margin = String(repeating: " ", count: indentation)
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + 1 + word.count <= Self.width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return ">-\n" + lines.joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// What the reader does not accept as it is.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
