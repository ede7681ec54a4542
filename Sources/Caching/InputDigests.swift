public import Files
import Synchronization

/// Knows the files that were read, by the very bytes that were.
///
/// So nothing hangs on times and sizes, and a file that is changed while it is read cannot be taken for another.
public final class InputDigests: Sendable {
  private struct State {
    var read: [String: Fingerprint] = [:]
    /// Known apart: what stands for pieces is not what stands for the whole, and a file may be packed.
    var streamed: [String: Fingerprint] = [:]
    var isSteady = true
  }

  private let state = Mutex(State())

  /// Nothing was read yet.
  public init() {}

  /// Of a file that was read.
  public func digest(of path: String) -> Fingerprint? {
    state.withLock { $0.streamed[path] ?? $0.read[path] }
  }

  /// By path, each file that was read.
  public var digests: [String: Fingerprint] {
    state.withLock { $0.read.merging($0.streamed) { $1 } }
  }

  /// Says that a file was different from what was known of it.
  public func markUnsteady() { state.withLock { $0.isSteady = false } }

  /// Whether no file was different when it was read again.
  public var isSteady: Bool { state.withLock { $0.isSteady } }

  /// The same folder, watched.
  public func watching(_ access: FileAccess) -> FileAccess {
    FileAccess(
      listing: access.listing,
      read: { (path: String, limit: Int) throws(FileError) in
        let bytes = try access.read(path, limit)
        let digest = Fingerprint(bytes)
        self.state.withLock { $0.isSteady = Self.add(digest, path, to: &$0.read) && $0.isSteady }
        return bytes
      },
      stream: { (path, limit, receive) throws(FileError) in
        var pieces = PackedWriter()
        try access.stream(path, limit) { piece in
          pieces.add(Fingerprint(piece))
          return receive(piece)
        }
        let digest = pieces.fingerprint
        self.state.withLock {
          $0.isSteady = Self.add(digest, path, to: &$0.streamed) && $0.isSteady
        }
      })
  }

  /// Whether a file is what it was before, if it was there before.
  private static func add(
    _ digest: Fingerprint, _ path: String, to digests: inout [String: Fingerprint]
  ) -> Bool {
    let before = digests.updateValue(digest, forKey: path)
    return before == nil || before == digest
  }
}
