public import Caching

/// What stands for what the files of a template say.
public struct TemplateDigests: Sendable, Equatable {
  /// For all of its folder.
  public let content: Fingerprint
  /// For what other pages show of it apart from its latest version: its metadata and its ratings.
  public let shared: Fingerprint

  /// For all of it.
  public var whole: Fingerprint {
    var writer = PackedWriter()
    writer.add(content)
    writer.add(shared)
    return writer.fingerprint
  }

  init(content: Fingerprint, shared: Fingerprint) {
    self.content = content
    self.shared = shared
  }

  /// Of files that have been read; what could not be read is left out.
  init(_ files: [FolderListing.File], _ digests: InputDigests) {
    var content = PackedWriter()
    var shared = PackedWriter()
    for file in files {
      guard let digest = digests.digest(of: file.path) else { continue }
      let isRating = if case .rating = file.kind { true } else { false }
      let isMetadata = if case .metadata = file.kind { true } else { false }
      if !isRating {
        content.add(file.path)
        content.add(digest)
      }
      if isRating || isMetadata {
        shared.add(file.path)
        shared.add(digest)
      }
    }
    self.init(content: content.fingerprint, shared: shared.fingerprint)
  }
}
