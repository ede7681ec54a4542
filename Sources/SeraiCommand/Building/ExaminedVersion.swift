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

  init(
    file: String, fingerprint: Fingerprint?, findings: Findings, sketch: JourneySketch?,
    texts: TextSketch?
  ) {
    self.file = file
    self.fingerprint = fingerprint
    self.findings = findings
    self.sketch = sketch
    self.texts = texts
  }
}

extension ExaminedVersion {
  /// What was found, without what it was found in.
  var packed: ArraySlice<UInt8> {
    var writer = PackedWriter()
    findings.pack(into: &writer)
    writer.add(sketch != nil)
    sketch?.pack(into: &writer)
    writer.add(texts != nil)
    texts?.pack(into: &writer)
    return writer.bytes[...]
  }

  convenience init(
    _ file: String, _ fingerprint: Fingerprint, packed: ArraySlice<UInt8>
  ) throws(PackedDamage) {
    var reader = PackedReader(packed)
    let findings = try Findings(packed: &reader)
    let sketch = try reader.bool() ? JourneySketch(packed: &reader) : nil
    self.init(
      file: file, fingerprint: fingerprint, findings: findings, sketch: sketch,
      texts: try reader.bool() ? TextSketch(packed: &reader) : nil)
  }
}
