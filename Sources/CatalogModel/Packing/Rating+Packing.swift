import Caching
import SemanticVersions

extension Rating {
  /// Writes it whole.
  func pack(into writer: inout PackedWriter) {
    writer.add(score)
    writer.add(version.description)
    for text in [date, review, templateId, user] { writer.add(text) }
  }

  /// Reads what `pack` has written.
  init(packed reader: inout PackedReader) throws(PackedDamage) {
    self.init()
    score = try reader.int()
    guard let version = SemanticVersion(try reader.string()) else { throw PackedDamage() }
    self.version = version
    date = try reader.optionalString() ?? ""
    review = try reader.optionalString()
    templateId = try reader.optionalString()
    user = try reader.optionalString()
  }
}
