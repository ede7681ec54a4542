import Glibc

/// A running `serai-draw`: it is given pictures and draws them, one after the other.
///
/// Used by one thread at a time.
final class DrawingProcess: @unchecked Sendable {
  private let process: pid_t
  private let input: Int32
  private let output: Int32

  /// Starts one; nil where that cannot be done.
  init?(_ executable: String) {
    guard let toChild = Self.pipe() else { return nil }
    guard let fromChild = Self.pipe() else {
      toChild.forEach { _ = close($0) }
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    var started: pid_t = 0
    let name = strdup(executable)
    defer { free(name) }
    let status = posix_spawn(&started, executable, &actions, nil, [name, nil], environ)
    close(toChild[0])
    close(fromChild[1])
    (process, input, output) = (started, toChild[1], fromChild[0])
    guard status == 0 else { return nil }
  }

  /// The ends to read from and to write to, which no other process inherits.
  private static func pipe() -> [Int32]? {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  deinit {
    close(input)
    close(output)
    if process > 0 { waitpid(process, nil, 0) }
  }

  /// A PNG of an SVG; nil where it cannot be drawn.
  func draw(_ svg: [UInt8]) -> [UInt8]? {
    let count = UInt32(svg.count)
    let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    guard write(head + svg), let size = read(4) else { return nil }
    let png = read(size.reduce(0) { $0 << 8 | Int($1) })
    return png?.isEmpty == false ? png : nil
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes[filled...].withUnsafeMutableBytes {
        Glibc.read(output, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }
}
