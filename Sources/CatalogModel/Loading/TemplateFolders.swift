import Files

/// The folders of each template as a listing shows them.
struct TemplateFolders: Sendable {
  struct Template: Sendable {
    let templateId: String
    /// Its own.
    let folder: ListedFolder
    /// The folder of its ratings, if it has any.
    let ratings: ListedFolder?

    /// In the order of the listing.
    var files: [FolderListing.File] {
      ((ratings?.entries ?? []) + folder.entries).compactMap { FolderListing.File($0) }
    }
  }

  /// In the order of their ids' bytes.
  private(set) var templates: [Template] = []

  init(_ listing: FileListing) {
    var ratings = listing.folders.filter { $0.parent == "ratings" }[...]
    for folder in listing.folders where folder.parent == "templates" {
      // Both are in order.
      while let first = ratings.first, first.name.utf8.lexicographicallyPrecedes(folder.name.utf8) {
        ratings.removeFirst()
      }
      let isRated = ratings.first.map { $0.name == folder.name } ?? false
      templates.append(
        Template(
          templateId: folder.name, folder: folder, ratings: isRated ? ratings.first : nil))
    }
  }
}

extension String {
  /// The template in whose folder, or among whose ratings, a file is.
  package var templateFolder: String? {
    let parts = split(separator: "/", maxSplits: 2)
    guard parts.count > 1, parts[0] == "templates" || parts[0] == "ratings" else { return nil }
    return String(parts[1])
  }
}
