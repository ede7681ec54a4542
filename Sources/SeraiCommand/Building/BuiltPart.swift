import Caching
import Publishing
import Rendering

/// A part of a site that was made, or left as it was.
struct BuiltPart: Sendable {
  /// What it is called, whichever position it has.
  let name: String
  /// What it was made of; nil for one that is made anew each time.
  let fingerprint: Fingerprint?
  /// What the files about all parts need of it.
  let unit: RenderedUnit
  /// The paths of the files that were made.
  let paths: [String]
  /// What the cache had of it, where it was left as it was.
  let kept: PieceTable.Entry?
}

extension BuiltPart {
  /// What the next build may leave as it is; nil where the part is to be made in any case.
  func entry(_ publisher: SitePublisher) -> PieceTable.Entry? {
    if let kept { return kept }
    guard let fingerprint, let files = publisher.published(paths) else { return nil }
    var writer = PackedWriter()
    writer.add(files) { writer, file in
      writer.add(file.path)
      writer.addWord(file.signature)
    }
    unit.pack(into: &writer)
    return PieceTable.Entry(name: name, fingerprint: fingerprint, packed: writer.packed)
  }

  /// The files of a part as they were put in place, and what the files about all parts need of it.
  static func unpacked(
    _ entry: PieceTable.Entry
  ) throws(PackedDamage) -> ([PublishedFile], RenderedUnit) {
    var reader = PackedReader(entry.packed)
    let files = try reader.list { (reader) throws(PackedDamage) in
      let path = try reader.slice()
      return PublishedFile(path: path, signature: try reader.word())
    }
    return (files, try RenderedUnit(packed: &reader))
  }
}
