import Values

/// Writes the files that a command begins, and never over one that is there.
struct NewFiles {
  private let catalog: String

  init(_ catalog: String) { self.catalog = catalog }

  func write(_ files: [(path: String, text: String)]) throws {
    let folder = CatalogFolder(catalog)
    for file in files where folder.has(file.path) {
      Terminal.write("serai: \(catalog)/\(file.path) is there already\n", to: .errors)
      throw ExitStatus.problemsFound
    }
    for file in files {
      try folder.write(Array(file.text.utf8), to: file.path)
      Terminal.write("Wrote \(catalog)/\(file.path)\n", to: .output)
    }
  }
}

extension String {
  /// As a double-quoted YAML scalar, which JSON's strings are.
  var quoted: String { JSONWriter.plainText(of: .string(self)) }

  /// An id as a title: `order-status` becomes `Order status`.
  var title: String {
    let words = split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
