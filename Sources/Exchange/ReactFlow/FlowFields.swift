import Values

/// Where editors keep what a node says or does: in `data`, beside it, or in mappings inside.
struct FlowFields {
  private let holders: [Object]

  /// - Parameter node: the node as the editor has written it.
  init(_ node: Value) {
    var holders: [Object] = []
    let outer = [node["data"], node["data"]?["node"], node].compactMap { $0?.object }
    let inner = [
      "inputs", "config", "params", "properties", "subBlocks", "parameters", "settings", "template",
      "options", "form",
    ]
    for holder in outer {
      holders.append(holder)
      for key in inner { if let object = holder[key]?.object { holders.append(object) } }
    }
    self.holders = holders
  }

  /// A field as it is; the value inside where an editor keeps each field as a mapping, as Sim and
  /// Langflow do.
  subscript(key: String) -> Value? {
    for holder in holders {
      guard let field = holder[key] else { continue }
      if case .null = field { continue }
      return field.fieldValue
    }
    return nil
  }

  /// The first of some fields that has a text worth reading.
  func text(_ keys: [String]) -> String? {
    for key in keys {
      for holder in holders {
        if let text = holder[key]?.fieldValue.readableText { return text }
      }
    }
    return nil
  }

  /// The text of the first field whose name ends so, as in `directReplyMessage`.
  func text(endingIn ends: [String]) -> String? {
    for end in ends {
      for holder in holders {
        for entry in holder.entries.prefix(256) {
          guard FlowWords(entry.key).list.last == end else { continue }
          if let text = entry.value.fieldValue.readableText { return text }
        }
      }
    }
    return nil
  }

  /// What the first list of messages for a model begins with: `[{role, content}]`, or that as text.
  var conversation: String? {
    for holder in holders {
      for entry in holder.entries.prefix(256) {
        guard let last = FlowWords(entry.key).list.last, ["messages", "template"].contains(last),
          let items = entry.value.fieldValue.list, items.contains(where: { $0["role"] != nil })
        else { continue }
        let texts = items.prefix(64).compactMap {
          ($0["content"] ?? $0["text"])?.readableText
        }
        if let first = texts.first { return first }
      }
    }
    return nil
  }

  /// The lists of mappings whose names have one of these words, or that are in mappings of such names.
  func lists(named words: Set<String>) -> [[Value]] {
    var result: [[Value]] = []
    func take(_ value: Value) {
      if let items = value.list, items.contains(where: { $0.object != nil }) {
        result.append(items)
      }
    }
    for holder in holders {
      for entry in holder.entries.prefix(256) where FlowWords(entry.key).has(words) {
        take(entry.value.fieldValue)
        for inner in (entry.value.object?.entries ?? []).prefix(16) { take(inner.value) }
      }
    }
    return result
  }
}

extension Value {
  /// The value inside a field that is a mapping of its name, its type and its value.
  fileprivate var fieldValue: Value {
    guard let object, let value = object["value"] else { return self }
    return value
  }

  /// A text with something to read in it.
  fileprivate var readableText: String? {
    guard let text = string, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return text
  }

  /// A list, or the text of one, as Sim keeps conditions.
  var list: [Value]? {
    if let array { return array }
    guard let string, string.utf8.first == UInt8(ascii: "["), string.utf8.count < 1 << 20 else {
      return nil
    }
    return (try? JSONReader.value(of: string))?.array
  }
}
