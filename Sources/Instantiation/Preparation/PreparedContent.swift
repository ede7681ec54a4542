import Diagnostics
import Values

/// A text that may hold `{{…}}`.
enum PreparedText: Sendable {
  /// Has nothing to fill in.
  case plain(String)
  case compiled(CompiledText)
}

/// A text of a `TextShelf`.
struct CompiledText: Sendable {
  /// Its name there.
  let key: String
  /// The first names of the paths that it reads.
  let names: [String]
  /// Where it is in the template.
  let path: DataPath
  /// The parameter that it is the value of and nothing else; nil where it says more.
  let soleName: String?

  init(key: String, names: [String], path: DataPath, source: String) {
    self.key = key
    self.names = names
    self.path = path
    soleName = names.count == 1 && source.isTag(of: names[0]) ? names[0] : nil
  }
}

/// A value whose texts may hold `{{…}}`, compiled.
indirect enum PreparedContent: Sendable {
  /// An entry of a mapping.
  struct Entry: Sendable {
    let key: String
    let content: PreparedContent
  }

  /// Has no text to fill in.
  case plain(Value)
  case text(CompiledText)
  case array([PreparedContent])
  case object([Entry])

  /// The parameters that its texts use.
  var names: [String] {
    switch self {
    case .plain: []
    case .text(let text): text.names
    case .array(let items): items.flatMap { $0.names }
    case .object(let entries): entries.flatMap { $0.content.names }
    }
  }

  var isPlain: Bool {
    if case .plain = self { true } else { false }
  }
}

extension String {
  /// Whether it is `{{name}}` and nothing else.
  fileprivate func isTag(of name: String) -> Bool {
    guard utf8.starts(with: "{{".utf8), hasSuffix("}}"), !utf8.starts(with: "{{{".utf8) else {
      return false
    }
    return String(dropFirst(2).dropLast(2)).trimmed == name
  }
}
