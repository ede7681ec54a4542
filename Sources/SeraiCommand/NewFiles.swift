import Glibc
import Values

/// Writes the files that a command begins, and never over one that is there.
struct NewFiles {
  private let catalog: String

  init(_ catalog: String) { self.catalog = catalog }

  func write(_ files: [(path: String, text: String)]) throws {
    for file in files where access(catalog + "/" + file.path, F_OK) == 0 {
      Terminal.write("serai: \(catalog)/\(file.path) is there already\n", to: .errors)
      throw ExitStatus.problemsFound
    }
    for file in files {
      try write(file.text, to: catalog + "/" + file.path)
      Terminal.write("Wrote \(catalog)/\(file.path)\n", to: .output)
    }
  }

  private func write(_ text: String, to path: String) throws {
    makeFolders(of: path)
    guard let file = fopen(path, "wx") else {
      Terminal.write(
        "serai: cannot write \(path): \(String(cString: strerror(errno)))\n", to: .errors)
      throw ExitStatus.ourFault
    }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw ExitStatus.ourFault }
  }

  private func makeFolders(of path: String) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      mkdir(folder, 0o755)
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
