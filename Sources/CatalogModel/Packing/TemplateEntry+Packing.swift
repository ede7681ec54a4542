import Caching
import SemanticVersions

extension TemplateEntry {
  /// Writes all but what its files say at length.
  func pack(into writer: inout PackedWriter) {
    metadata.pack(into: &writer)
    writer.add(versions) { writer, version in
      writer.add(version.number)
      writer.add(version.file)
      writer.add(version.yankedReason)
      version.outline.pack(into: &writer)
    }
    writer.add(ratings) { writer, rating in
      writer.add(rating.user)
      rating.rating.pack(into: &writer)
    }
  }

  /// Reads what `pack` has written.
  ///
  /// - Parameter folder: gives what the files say at length.
  convenience init(
    _ templateId: String, packed reader: inout PackedReader, in folder: TemplateFolder
  ) throws(PackedDamage) {
    let metadata = try TemplateMetadata(packed: &reader)
    let versions = try reader.list { (reader) throws(PackedDamage) in
      guard let version = SemanticVersion(try reader.string()) else { throw PackedDamage() }
      let file = try reader.string()
      let reason = try reader.optionalString()
      return TemplateVersion(
        version, file: file, try VersionOutline(packed: &reader), in: folder, yanked: reason)
    }
    let ratings = try reader.list { (reader) throws(PackedDamage) in
      let user = try reader.string()
      return (user: user, rating: try Rating(packed: &reader))
    }
    if versions.isEmpty { throw PackedDamage() }
    self.init(templateId, metadata, versions, ratings, in: folder)
  }
}
