public import Caching
import CatalogModel
import Diagnostics

/// Diagnostics with their lines and columns, by file, so that a file in which the same is to be found again need not
/// be read for it.
public struct LocationMemory: Sendable {
  /// What was found in a file.
  struct Located: Sendable {
    /// What stands for the diagnostics without lines and columns, and for the files that they are about.
    let fingerprint: Fingerprint
    let packed: PackedBytes
  }

  private(set) var files: [String: Located] = [:]

  /// Nothing is known yet.
  public init() {}

  init(_ files: [String: Located]) { self.files = files }

  /// Writes it whole.
  public func pack(into writer: inout PackedWriter) {
    writer.add(files) { writer, file in
      writer.add(file.key)
      writer.add(file.value.fingerprint)
      writer.add(file.value.packed)
    }
  }

  /// Reads what `pack` has written.
  public init(packed reader: inout PackedReader) throws(PackedDamage) {
    let known = try reader.list { (reader) throws(PackedDamage) in
      let file = try reader.string()
      let fingerprint = try reader.fingerprint()
      return (file, Located(fingerprint: fingerprint, packed: try reader.slice()))
    }
    files = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }
}

extension LocationMemory.Located {
  /// What was found, with lines and columns; nil where it is something else.
  func diagnostics(madeOf fingerprint: Fingerprint?) -> [Diagnostic]? {
    guard let fingerprint, fingerprint == self.fingerprint else { return nil }
    var reader = PackedReader(packed)
    return try? reader.list { (reader) throws(PackedDamage) in try reader.diagnostic() }
  }

  init(_ diagnostics: [Diagnostic], madeOf fingerprint: Fingerprint) {
    var writer = PackedWriter()
    writer.add(diagnostics) { $0.add($1) }
    self.init(fingerprint: fingerprint, packed: writer.packed)
  }
}
