/// The reading of one folder: the disk's, or a twin in memory for tests.
///
/// Paths are relative to the folder, with `/`. Symbolic links are listed and never followed.
public struct FileAccess: Sendable {
  /// Everything below the folder; what is as it was known before need not be looked at closely.
  public var listing: Listing

  /// See `listing`.
  public typealias Listing = @Sendable (_ known: Known) throws(FileError) -> FileListing

  /// Gives what was known before of a folder in a folder at the top; nil where nothing was.
  public typealias Known = @Sendable (_ parent: String, _ name: String) -> FolderRecord?

  /// The bytes of the file at a path; throws where it has more bytes than the limit.
  public var read: @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8]

  /// Hands out the bytes of the file at a path piece by piece, so that a large file needs no memory of its
  /// size; ends early where a piece is answered with false.
  public var stream: Streaming

  /// See `stream`.
  public typealias Streaming =
    @Sendable (
      _ path: String, _ limit: Int, _ receive: (UnsafeRawBufferPointer) -> Bool
    ) throws(FileError) -> Void

  /// Creates an access from its operations; where none is given, a stream is the whole file in one piece.
  public init(
    listing: @escaping Listing,
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileError) -> [UInt8],
    stream: Streaming? = nil
  ) {
    self.listing = listing
    self.read = read
    if let stream {
      self.stream = stream
    } else {
      self.stream = { (path, limit, receive) throws(FileError) in
        let bytes = try read(path, limit)
        bytes.withUnsafeBytes { _ = receive($0) }
      }
    }
  }

  /// Everything below the folder, in the order of the paths' bytes.
  public func list() throws(FileError) -> [FileEntry] { try listing({ _, _ in nil }).entries }

  /// How much a listing may find before it gives up.
  public struct Limits: Sendable {
    /// Folders below folders.
    public var depth: Int
    /// Files and folders in all.
    public var count: Int

    /// Creates limits; what is given by default is far beyond any real catalog.
    public init(depth: Int = 16, count: Int = 10_000_000) {
      self.depth = depth
      self.count = count
    }
  }
}
