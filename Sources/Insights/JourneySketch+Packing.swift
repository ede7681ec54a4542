public import Caching
import JourneyTemplates

extension JourneySketch {
  /// Writes it whole.
  public func pack(into writer: inout PackedWriter) {
    writer.add(describedShare)
    writer.add(languages)
    structure.pack(into: &writer)
    writer.add(modes) { $0.add($1.rawValue) }
    writer.add(complexity.rawValue)
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    describedShare = try reader.double()
    languages = try reader.int()
    structure = try StructureSketch(packed: &reader)
    modes = try reader.list { (reader) throws(PackedDamage) in
      guard let mode = ExecutionMode(rawValue: try reader.string()) else { throw PackedDamage() }
      return mode
    }
    guard let complexity = ComplexityLevel(rawValue: try reader.string()) else {
      throw PackedDamage()
    }
    self.complexity = complexity
  }
}
