/// Python names for ids, each different from the others and from what the module has already.
struct PythonNames {
  private var taken: Set<String>
  private var names: [String: String] = [:]

  init(reserved: [String]) { taken = Set(reserved).union(Self.keywords) }

  /// The name of an id, the same each time.
  mutating func name(for id: String) -> String {
    if let name = names[id] { return name }
    var base = ""
    for byte in id.utf8 {
      let isWord = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      base.append(isWord ? Character(Unicode.Scalar(byte)) : "_")
    }
    if base.isEmpty || base.utf8.first.map({ $0 < 0x3A }) == true { base = "_" + base }
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)_\(number)"
      number += 1
    }
    names[id] = name
    return name
  }

  private static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class",
    "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
    "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "type", "while", "with", "yield", "str", "int", "float", "bool", "list", "dict",
  ]
}
