import CatalogReading
import Diagnostics
import Files
import Glibc
import Synchronization

/// Files that a command is given by path, wherever they are; `-` is the standard input.
final class GivenFiles: Sendable {
  private let read = Mutex<[String: [UInt8]]>([:])

  /// The bytes of a file that has been read.
  subscript(path: String) -> [UInt8]? { read.withLock { $0[path] } }

  /// Reads a file of so many bytes at most.
  func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw failure(path) }
      if count == 0 { break }
      bytes += buffer[..<count]
      if bytes.count > limit { throw FileError(path: path, .tooLarge(limit: limit)) }
    }
    read.withLock { $0[path] = bytes }
    return bytes
  }

  private func failure(_ path: String) -> FileError {
    switch errno {
    case ENOENT: FileError(path: path, .notFound)
    case EISDIR: FileError(path: path, .notAFile)
    default: FileError(path: path, .system(String(cString: strerror(errno))))
    }
  }

  /// Reads a YAML or JSON file; what is wrong with it has lines and columns.
  func document(at path: String) -> (document: YAMLDocument?, diagnostics: [Diagnostic]) {
    do {
      return YAMLReader.read(try bytes(of: path, limit: YAMLLimits.fileSize), file: path)
    } catch {
      return (nil, [error.diagnostic])
    }
  }
}
