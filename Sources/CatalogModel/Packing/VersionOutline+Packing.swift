import Caching
import Values

extension VersionOutline {
  /// Writes it whole; of its lineage what a template without errors can say.
  func pack(into writer: inout PackedWriter) {
    for text in [name, description, author, category, createdAt, updatedAt, type] {
      writer.add(text)
    }
    writer.add(tags) { $0.add($1) }
    writer.add(lineage["extendsTemplate"]?.string)
    let composed = lineage["composesTemplates"]?.array
    writer.add(composed != nil)
    if let composed { writer.add(composed) { $0.add($1.string ?? "") } }
    writer.add(journeys) { $0.add($1) }
  }

  /// Reads what `pack` has written.
  init(packed reader: inout PackedReader) throws(PackedDamage) {
    name = try reader.optionalString()
    description = try reader.optionalString()
    author = try reader.optionalString()
    category = try reader.optionalString()
    createdAt = try reader.optionalString()
    updatedAt = try reader.optionalString()
    type = try reader.optionalString()
    tags = try reader.strings()
    var lineage = Object()
    if let extended = try reader.optionalString() { lineage["extendsTemplate"] = .string(extended) }
    if try reader.bool() {
      lineage["composesTemplates"] = .array(try reader.strings().map { .string($0) })
    }
    self.lineage = .object(lineage)
    journeys = try reader.strings()
  }
}
