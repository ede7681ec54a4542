import Diagnostics
import Values
import YAML

extension DocumentBuilding {
  mutating func takeScalar(_ event: YAMLEvent, _ parser: borrowing YAMLParser) {
    let tag = parser.tag(of: event)
    let anchor = parser.anchor(of: event)
    parser.withText(of: event) { takeScalar($0, tag, anchor) }
  }

  private mutating func takeScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ tag: String?, _ anchor: String?
  ) {
    let mark = marks.count - 1
    guard text.count <= YAMLLimits.scalarSize else {
      report(
        .scalarTooLarge, "A text has more than 256 KiB",
        help: "Shorten it", at: bytes(of: mark))
      return stop()
    }
    if isAtKey { return takeKey(text, mark, tag, anchor) }
    let value = value(of: text, mark, tag)
    if let anchor {
      anchors.close(anchor, value, text: String(decoding: text, as: UTF8.self))
    }
    complete(value, mark)
  }

  private mutating func takeKey(
    _ text: UnsafeBufferPointer<UInt8>, _ mark: Int, _ tag: String?, _ anchor: String?
  ) {
    if let anchor {
      let key = String(decoding: text, as: UTF8.self)
      anchors.close(anchor, value(of: text, mark, tag), text: key)
    } else if let tag {
      _ = tagged(text, mark, tag)
    }
    takeKey(text, mark, canMerge: tag == nil && marks[mark].style == .plain)
  }

  /// Takes a key, which in JSON's data model is text whatever it means in YAML.
  mutating func takeKey(_ text: UnsafeBufferPointer<UInt8>, _ mark: Int, canMerge: Bool) {
    if canMerge, text.elementsEqual([UInt8(ascii: "<"), UInt8(ascii: "<")]) {
      reportMergeKey(mark)
      return drop(mark, in: frames.count - 1)
    }
    complete(.null, mark, keyNumber: keys.number(of: text))
  }

  private mutating func value(
    of text: UnsafeBufferPointer<UInt8>, _ mark: Int, _ tag: String?
  ) -> Value {
    if let tag { return tagged(text, mark, tag) }
    if marks[mark].style == .plain { return plain(text, mark) }
    return .string(String(decoding: text, as: UTF8.self))
  }

  private mutating func plain(_ text: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Value {
    switch CoreSchema.meaning(of: text) {
    case .string: return .string(String(decoding: text, as: UTF8.self))
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .number(let number): return .number(number)
    case .imprecise(let number):
      reportImprecise(mark)
      return .number(number)
    case .notFinite:
      reportNotFinite(mark)
      return .null
    }
  }

  // MARK: - Tags

  private static let prefix = "tag:yaml.org,2002:"

  private mutating func tagged(
    _ text: UnsafeBufferPointer<UInt8>, _ mark: Int, _ tag: String
  ) -> Value {
    let string = Value.string(String(decoding: text, as: UTF8.self))
    guard tag.hasPrefix(Self.prefix) else {
      if tag != "!" { reportUnknownTag(tag, mark) }
      return string
    }
    let name = tag.dropFirst(Self.prefix.count)
    if name == "str" { return string }
    guard ["int", "float", "bool", "null"].contains(name) else {
      if name == "map" || name == "seq" {
        reportMismatch(String(name), mark)
      } else {
        reportUnknownTag(tag, mark)
      }
      return string
    }
    let value = plain(text, mark)
    let fits =
      switch value {
      case .number(let number): name == "float" || name == "int" && number.rounded() == number
      case .bool: name == "bool"
      case .null: name == "null"
      default: false
      }
    if !fits { reportMismatch(String(name), mark) }
    return value
  }

  /// Reports a collection's tag unless it says what the collection is anyway.
  mutating func checkTag(_ tag: String?, isMapping: Bool) {
    guard let tag, tag != "!" else { return }
    let mark = marks.count - 1
    switch tag {
    case Self.prefix + (isMapping ? "map" : "seq"): break
    case Self.prefix + "map", Self.prefix + "seq", Self.prefix + "str", Self.prefix + "int",
      Self.prefix + "float", Self.prefix + "bool", Self.prefix + "null":
      reportMismatch(String(tag.dropFirst(Self.prefix.count)), mark)
    default: reportUnknownTag(tag, mark)
    }
  }

  // MARK: - Aliases

  mutating func takeAlias(_ name: String) {
    let mark = marks.count - 1
    switch anchors.find(name) {
    case .node(let node):
      aliasedNodes += node.count
      guard aliasedNodes <= YAMLLimits.aliasedNodes else {
        reportAliasBomb(mark)
        return stop()
      }
      guard frames.count + node.depth <= YAMLLimits.depth else {
        reportTooDeep()
        return
      }
      if isAtKey, var text = node.text {
        text.withUTF8 { takeKey($0, mark, canMerge: false) }
      } else {
        complete(node.value, mark)
      }
    case .open:
      reportRecursiveAlias(name, mark)
      completeUnknown(mark)
    case .none:
      reportUnknownAlias(name, mark)
      completeUnknown(mark)
    }
  }

  /// Completes an alias that stands for nothing.
  private mutating func completeUnknown(_ mark: Int) {
    if isAtKey { drop(mark, in: frames.count - 1) } else { complete(.null, mark) }
  }
}
