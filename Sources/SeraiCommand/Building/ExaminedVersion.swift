import Caching
import Insights
import Validation

/// What was found in a version of a template.
struct ExaminedVersion: Sendable {
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

  init(_ file: String, _ fingerprint: Fingerprint, packed: ArraySlice<UInt8>) throws(PackedDamage) {
    var reader = PackedReader(packed)
    self.file = file
    self.fingerprint = fingerprint
    findings = try Findings(packed: &reader)
    sketch = try reader.bool() ? JourneySketch(packed: &reader) : nil
    texts = try reader.bool() ? TextSketch(packed: &reader) : nil
  }
}
