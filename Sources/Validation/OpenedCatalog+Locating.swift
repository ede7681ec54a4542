public import Caching
import CatalogModel
import CatalogReading
public import Diagnostics
import Files

extension OpenedCatalog {
  /// Diagnostics with the lines and columns of their places, in the order of the files.
  public func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    inOrder(locate(diagnostics, reading: bytes))
  }

  /// Everything that is wrong with the catalog, as `conclude` finds it; a file in which the same is to be found as
  /// before is not read for its lines.
  ///
  /// - Parameters:
  ///   - severity: what is less severe is only counted.
  ///   - memory: what was found before; what is found now, afterwards.
  ///   - state: what stands for the files of a template, by its id; nil where that is not known.
  public func conclude(
    _ findings: [Findings], showing severity: Severity, remembering memory: inout LocationMemory,
    state: @Sendable (_ templateId: String) -> Fingerprint?
  ) -> Conclusion {
    let unlocated = unlocated(findings)
    let shown = unlocated.filter { $0.severity <= severity }
    let files = Array(Dictionary(grouping: shown, by: \.location.file))
    let earlier = memory.files
    let fingerprints = parallelMap(files) { Self.fingerprint(of: $0.value, state) }
    let known = parallelMap(count: files.count) { index in
      earlier[files[index].key]?.diagnostics(madeOf: fingerprints[index])
    }
    let unknown = files.indices.filter { known[$0] == nil }
    // All at once, since a file may be in the notes of several.
    var found = locate(unknown.flatMap { files[$0].value }, reading: bytes)[...]
    var now: [String: LocationMemory.Located] = [:]
    var all: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      if let known = known[index] {
        all += known
        now[file.key] = earlier[file.key]
        continue
      }
      let located = Array(found.prefix(file.value.count))
      found = found.dropFirst(file.value.count)
      all += located
      if let fingerprint = fingerprints[index] {
        now[file.key] = LocationMemory.Located(located, madeOf: fingerprint)
      }
    }
    memory = LocationMemory(now)
    return Conclusion(diagnostics: inOrder(all), others: unlocated.count - shown.count)
  }

  private var bytes: @Sendable (String) -> [UInt8]? {
    let access = access
    return { try? access.read($0, YAMLLimits.fileSize) }
  }

  /// Files by name, in them by line, column and severity, and else as they were found.
  private func inOrder(_ located: [Diagnostic]) -> [Diagnostic] {
    // Their keys are sorted and not they themselves, which are much to carry about.
    let keys = located.map(\.location.sortKey)
    let order = located.indices.sorted { left, right in
      let (first, second) = (keys[left], keys[right])
      if first != second { return first < second }
      return (located[left].severity, left) < (located[right].severity, right)
    }
    return order.map { located[$0] }
  }

  /// What stands for diagnostics and for the files that they are about; nil where one is of no template.
  private static func fingerprint(
    of diagnostics: [Diagnostic], _ state: (_ templateId: String) -> Fingerprint?
  ) -> Fingerprint? {
    var writer = PackedWriter()
    var templates: Set<String> = []
    for diagnostic in diagnostics {
      writer.add(diagnostic)
      for location in [diagnostic.location] + diagnostic.notes.compactMap(\.location) {
        guard let templateId = location.file.templateFolder else { return nil }
        templates.insert(templateId)
      }
    }
    for templateId in templates.sorted() {
      guard let state = state(templateId) else { return nil }
      writer.add(state)
    }
    return writer.fingerprint
  }
}

extension Location {
  /// Files by name, in them by line and column.
  fileprivate var sortKey: (String, Int, Int) {
    guard case .range(let range) = self else { return (file, 0, 0) }
    return (file, range.start.line, range.start.column)
  }
}
