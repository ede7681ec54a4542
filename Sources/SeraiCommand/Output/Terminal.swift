import Glibc

/// The output and the errors of the process.
enum Terminal {
  enum Stream {
    case output, errors

    var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

    /// Whether a person is looking, rather than a file or another program.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether to use colours: on a terminal that has them, unless NO_COLOR (no-color.org) says not.
    var hasColours: Bool {
      isTerminal && getenv("NO_COLOR") == nil
        && getenv("TERM").map { String(cString: $0) } != "dumb"
    }
  }

  static func write(_ text: String, to stream: Stream) { write(Array(text.utf8), to: stream) }

  static func write(_ bytes: [UInt8], to stream: Stream) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(stream.descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      done += count
    }
  }
}
