import Values

/// A node of a flow, in whatever form an editor keeps it.
struct FlowNode {
  /// Where it stands in the file, from 0.
  let place: Int
  let id: String
  /// The editor's type, in lower case.
  let type: String
  /// What it is called.
  let label: String
  let parent: String?
  /// Where editors keep what a node does.
  let data: Value
}

/// An edge of a flow.
struct FlowEdge {
  let place: Int
  let id: String
  let source: String
  let target: String
  /// What is said on it.
  let label: String?
  /// What the handle that it leaves says; of use beside other edges only.
  let handle: String?
  /// What our own export keeps of the transition; nil for edges of other editors.
  let data: Value?
}

extension Value {
  /// A text, or a number as a text: ids may be either.
  var flowText: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number.jsonText
    default: nil
    }
  }

  /// The first of some fields that has a text worth reading.
  func firstText(_ keys: [String]) -> String? {
    for key in keys {
      guard let text = self[key]?.string else { continue }
      if text.utf8.contains(where: { $0 > 0x20 }) { return text }
    }
    return nil
  }
}
