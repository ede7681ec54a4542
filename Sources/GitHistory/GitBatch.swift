/// What `git cat-file --batch` prints: for each object a line with its size, and its bytes.
struct GitBatch {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes of the next object; nil where there is none, or where it is no file.
  mutating func next() throws(GitError) -> [UInt8]? {
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { throw damaged }
    let head = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + 1
    if head.hasSuffix(" missing") { return nil }
    let words = head.split(separator: " ")
    guard words.count == 3, let size = Int(words[2]), position + size < bytes.count else {
      throw damaged
    }
    defer { position += size + 1 }
    return words[1] == "blob" ? Array(bytes[position..<(position + size)]) : nil
  }

  private var damaged: GitError {
    GitError(.failed(command: "cat-file", words: "its output is cut off"))
  }
}
