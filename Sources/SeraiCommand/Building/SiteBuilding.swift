import Caching
import Files
import Publishing
import Rendering
import SearchIndexing

/// Makes a site part by part, on all cores, and leaves as it is what would come out the same.
struct SiteBuilding {
  let site: Site
  let publisher: SitePublisher
  /// Nil where nothing of an earlier build counts.
  let cache: BuildCache?
  let fingerprints: SiteFingerprints
  let isQuiet: Bool

  /// Stages every file; gives the parts, without their files, and what the search index has.
  func build() throws -> (parts: [BuiltPart], search: SearchMemory) {
    let units = site.units
    let progress = Progress("Rendering", total: units.count, isQuiet: isQuiet)
    defer { progress.end() }
    let built = parallelMap(units) { unit -> Result<BuiltPart, any Error> in
      Result {
        defer { progress.advance() }
        return try part(unit)
      }
    }
    let parts = try built.map { try $0.get() }
    let (files, search) = try site.finish(parts.map(\.unit))
    for staged in parallelMap(Self.shares(of: files), stage) { try staged.get() }
    return (parts, search)
  }

  /// The files about all parts in shares that take about as long: a few files have most of the bytes.
  private static func shares(of files: [SiteFile]) -> [[SiteFile]] {
    let (large, step) = (1 << 20, 32)
    let small = files.filter { $0.bytes.count < large }
    return files.filter { $0.bytes.count >= large }.map { [$0] }
      + stride(from: 0, to: small.count, by: step).map { Array(small[$0...].prefix(step)) }
  }

  private func stage(_ files: [SiteFile]) -> Result<Void, any Error> {
    Result { for file in files { _ = try publisher.stage(file.path, file.bytes) } }
  }

  private func part(_ unit: SiteUnit) throws -> BuiltPart {
    let name = fingerprints.name(of: unit)
    let fingerprint = fingerprints.fingerprint(of: unit)
    if let kept = try kept(name, fingerprint) { return kept }
    let rendered = try site.render(unit)
    var paths: [String] = []
    for file in rendered.files { paths += try publisher.stage(file.path, file.bytes) }
    return BuiltPart(
      name: name, fingerprint: fingerprint, unit: rendered.withoutFiles(), paths: paths, kept: nil)
  }

  private func kept(_ name: String, _ fingerprint: Fingerprint?) throws -> BuiltPart? {
    guard let fingerprint, let part = cache?.part(name, madeOf: fingerprint),
      let (files, unit) = try? BuiltPart.unpacked(part), site.knowsWords(of: unit),
      try publisher.keep(files)
    else { return nil }
    return BuiltPart(name: name, fingerprint: fingerprint, unit: unit, paths: [], kept: part)
  }
}
