import Caching
import Insights
import Validation

/// What was found in a version of a template; shared, since there are as many as versions.
final class ExaminedVersion: Sendable {
  /// The path of the version's template.
  let file: String
  /// What stands for what it is made of, and for all that may be wrong with it by what is around it; nil where
  /// nobody needs to know.
  let fingerprint: Fingerprint?
  let findings: Findings
  /// Nil where the version cannot be resolved.
  let sketch: JourneySketch?
  /// What the template's own files say; of its latest version alone.
  let texts: TextSketch?
  /// What the cache had of it, where nothing of it has changed.
  private let kept: PieceTable.Entry?

  init(
    file: String, fingerprint: Fingerprint?, findings: Findings, sketch: JourneySketch?,
    texts: TextSketch?
  ) {
    self.file = file
    self.fingerprint = fingerprint
    self.findings = findings
    self.sketch = sketch
    self.texts = texts
    kept = nil
  }

  /// Reads what `entry` has packed.
  init(_ entry: PieceTable.Entry) throws(PackedDamage) {
    var reader = PackedReader(entry.packed)
    file = entry.name
    fingerprint = entry.fingerprint
    findings = try Findings(packed: &reader)
    sketch = try reader.bool() ? JourneySketch(packed: &reader) : nil
    texts = try reader.bool() ? TextSketch(packed: &reader) : nil
    kept = entry
  }

  /// What was found, without what it was found in, for the next build; nil where nobody needs to know.
  var entry: PieceTable.Entry? {
    if let kept { return kept }
    guard let fingerprint else { return nil }
    var writer = PackedWriter()
    findings.pack(into: &writer)
    writer.add(sketch != nil)
    sketch?.pack(into: &writer)
    writer.add(texts != nil)
    texts?.pack(into: &writer)
    return PieceTable.Entry(name: file, fingerprint: fingerprint, packed: writer.packed)
  }
}
