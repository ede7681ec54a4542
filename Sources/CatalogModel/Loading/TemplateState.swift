import Caching
import Files

/// The folders of a template as a listing has shown them, so that the next one can tell whether they have changed.
struct TemplateState: Sendable {
  /// Its own.
  let folder: FolderRecord
  /// That of its ratings, if it has any.
  let ratings: FolderRecord?
  /// Whether there is nothing in them that people should hear of each time, such as a file out of place.
  let isTidy: Bool

  /// Nil where a listing does not tell enough.
  ///
  /// - Parameter moment: when the folders were listed, in nanoseconds since 1970.
  init?(_ template: TemplateFolders.Template, isTidy: Bool, before moment: Int) {
    guard let folder = template.folder.record(before: moment) else { return nil }
    self.folder = folder
    ratings = template.ratings?.record(before: moment)
    if ratings == nil, template.ratings != nil { return nil }
    self.isTidy = isTidy
  }

  /// Whether a template's folders are what this was made of.
  ///
  /// - Parameter template: listed by a listing that knew this state.
  func holds(of template: TemplateFolders.Template) -> Bool {
    template.folder.isKnown && template.ratings.map(\.isKnown) ?? (ratings == nil)
  }

  /// Writes it whole.
  func pack(into writer: inout PackedWriter) {
    writer.add(folder.bytes[...])
    writer.add(ratings != nil)
    if let ratings { writer.add(ratings.bytes[...]) }
    writer.add(isTidy)
  }

  /// Reads what `pack` has written.
  init(packed reader: inout PackedReader) throws(PackedDamage) {
    folder = FolderRecord(Array(try reader.slice()))
    ratings = try reader.bool() ? FolderRecord(Array(try reader.slice())) : nil
    isTidy = try reader.bool()
  }
}
