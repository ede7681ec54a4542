public import Files
import Synchronization

/// Knows the files that were read, by the very bytes that were.
///
/// So nothing hangs on times and sizes, and a file that is changed while it is read cannot be taken for another.
public final class InputDigests: Sendable {
  private struct State {
    var digests: [String: Fingerprint] = [:]
    var isSteady = true
  }

  private let state = Mutex(State())

  /// Nothing was read yet.
  public init() {}

  /// Of a file that was read.
  public func digest(of path: String) -> Fingerprint? { state.withLock { $0.digests[path] } }

  /// By path, each file that was read.
  public var digests: [String: Fingerprint] { state.withLock { $0.digests } }

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
        self.add(Fingerprint(bytes), path)
        return bytes
      },
      stream: { (path, limit, receive) throws(FileError) in
        var pieces = PackedWriter()
        try access.stream(path, limit) { piece in
          pieces.add(Fingerprint(piece))
          return receive(piece)
        }
        self.add(pieces.fingerprint, path)
      })
  }

  private func add(_ digest: Fingerprint, _ path: String) {
    state.withLock { state in
      let before = state.digests.updateValue(digest, forKey: path)
      if let before, before != digest { state.isSteady = false }
    }
  }
}
