import Glibc

/// Puts a text in the place of a file's, whole or not at all.
enum FileReplacement {
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let draft = path + ".serai-new"
    // A link that lies there would be followed to wherever it leads.
    unlink(draft)
    guard let file = fopen(draft, "wx") else { throw failure(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count, rename(draft, path) == 0 else {
      let error = failure(path)
      unlink(draft)
      throw error
    }
  }

  private static func failure(_ path: String) -> ExitStatus {
    Terminal.write(
      "serai: cannot write \(path): \(String(cString: strerror(errno)))\n", to: .errors)
    return .ourFault
  }
}
