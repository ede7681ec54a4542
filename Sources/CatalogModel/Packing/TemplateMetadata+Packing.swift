import Caching
import Decoding

extension TemplateMetadata {
  /// Writes it whole.
  func pack(into writer: inout PackedWriter) {
    writer.add(owners) { $0.add($1) }
    writer.add(status.rawValue)
    writer.add(isPublic)
    writer.add(deprecationReason)
    writer.add(replacedBy)
    writer.add(formerIds) { $0.add($1) }
    writer.add(yankedVersions.entries) { writer, entry in
      writer.add(entry.key)
      writer.add(entry.value)
    }
  }

  /// Reads what `pack` has written.
  init(packed reader: inout PackedReader) throws(PackedDamage) {
    self.init()
    owners = try reader.strings()
    guard let status = TemplateStatus(rawValue: try reader.string()) else { throw PackedDamage() }
    self.status = status
    isPublic = try reader.bool()
    deprecationReason = try reader.optionalString()
    replacedBy = try reader.optionalString()
    formerIds = try reader.strings()
    yankedVersions.entries = try reader.list { (reader) throws(PackedDamage) in
      let version = try reader.string()
      return (version, try reader.string())
    }
  }
}
