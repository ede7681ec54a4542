import Caching
import CatalogModel
import Files
import Glibc
import Insights
import Publishing
import Rendering
import Validation

/// What the last build of a catalog into a folder has made, part by part, so that the next one leaves as it is
/// what would come out the same.
///
/// It says which files a part came to and what stands for all that the part was made of. The publisher sees for
/// itself that these files are there as it put them, so the cache may be old, of another folder or of another
/// catalog: at worst, everything is made anew.
struct BuildCache: Sendable {
  /// A part, packed until it is wanted.
  struct Part: Sendable {
    let fingerprint: Fingerprint
    let files: ArraySlice<UInt8>
    let unit: ArraySlice<UInt8>
  }

  private let folders: [String]
  private var parts: [String: Part] = [:]
  /// What is known of the files of templates.
  private(set) var memory = CatalogMemory()
  /// What was like what.
  private(set) var likeness = LikenessMemory()
  /// What was found where.
  private(set) var locations = LocationMemory()
  /// By the paths of versions' templates.
  private var examined: [String: (fingerprint: Fingerprint, packed: ArraySlice<UInt8>)] = [:]
  /// How large the last cache was.
  private var earlierSize = 0
  /// What people should know: that a cache was there and is of no use.
  private(set) var notice: String?

  /// Reads the cache of a catalog and the folder that it is published to.
  ///
  /// - Parameter isUsed: whether what was made before counts.
  init(catalog: String, output: String, isUsed: Bool) {
    folders = [catalog, output]
    guard isUsed, let file else { return }
    switch file.read() {
    case .missing: break
    case .foreign: notice = Self.foreign
    case .damaged: notice = Self.damaged
    case .whole(var reader):
      earlierSize = reader.count
      do throws(PackedDamage) {
        try read(&reader)
      } catch {
        (parts, examined) = ([:], [:])
        (memory, locations, likeness) = (CatalogMemory(), LocationMemory(), LikenessMemory())
        notice = Self.damaged
      }
    }
  }

  /// Nil where a folder is not there yet, or there is no place for caches.
  private var file: CacheFile? {
    CacheFile("builds", for: folders, version: SeraiVersion.text)
  }

  private static let foreign =
    "What the last build kept is another Serai's, so everything is made anew."
  private static let damaged =
    "What the last build kept is damaged, so everything is made anew."

  private mutating func read(_ reader: inout PackedReader) throws(PackedDamage) {
    let list = try reader.list { (reader) throws(PackedDamage) in
      let name = try reader.string()
      let fingerprint = try reader.fingerprint()
      let files = try reader.slice()
      return (name, Part(fingerprint: fingerprint, files: files, unit: try reader.slice()))
    }
    parts = Dictionary(list, uniquingKeysWith: { first, _ in first })
    let versions = try reader.list { (reader) throws(PackedDamage) in
      let file = try reader.string()
      let fingerprint = try reader.fingerprint()
      return (file, (fingerprint: fingerprint, packed: try reader.slice()))
    }
    examined = Dictionary(versions, uniquingKeysWith: { first, _ in first })
    memory = try CatalogMemory(packed: &reader)
    locations = try LocationMemory(packed: &reader)
    likeness = try LikenessMemory(packed: &reader)
  }

  /// What was found in a version that has not changed, nor what is around it.
  func examined(_ file: String, madeOf fingerprint: Fingerprint) -> ExaminedVersion? {
    guard let known = examined[file], known.fingerprint == fingerprint else { return nil }
    return try? ExaminedVersion(file, fingerprint, packed: known.packed)
  }

  /// A part that would come out as it is, if its files are still there.
  func part(_ name: String, madeOf fingerprint: Fingerprint) -> Part? {
    guard let part = parts[name], part.fingerprint == fingerprint else { return nil }
    return part
  }

  /// Keeps what was built; to be asked for when all files are in place, while nobody else may write there.
  func save(
    _ parts: [BuiltPart], _ versions: [ExaminedVersion], _ memory: CatalogMemory,
    _ locations: LocationMemory, _ likeness: LikenessMemory, _ publisher: SitePublisher
  ) {
    guard let file else { return }
    // A file that is changed within the same tick of the clock could not be told from the one that was put there.
    usleep(20_000)
    let packed = parallelMap(parts) { part -> Part? in
      if let kept = part.kept { return kept }
      guard let fingerprint = part.fingerprint, let files = publisher.published(part.paths) else {
        return nil
      }
      return Part(fingerprint, files, part.unit)
    }
    let findings = parallelMap(versions) { version -> (String, Fingerprint, ArraySlice<UInt8>)? in
      guard let fingerprint = version.fingerprint else { return nil }
      if let known = examined[version.file], known.fingerprint == fingerprint {
        return (version.file, fingerprint, known.packed)
      }
      return (version.file, fingerprint, version.packed)
    }
    let known = zip(parts, packed).compactMap { part, packed in packed.map { (part.name, $0) } }
    var writer = PackedWriter()
    writer.reserve(earlierSize + earlierSize / 16)
    writer.add(known) { writer, part in
      writer.add(part.0)
      writer.add(part.1.fingerprint)
      writer.add(part.1.files)
      writer.add(part.1.unit)
    }
    writer.add(findings.compactMap { $0 }) { writer, version in
      writer.add(version.0)
      writer.add(version.1)
      writer.add(version.2)
    }
    memory.pack(into: &writer)
    locations.pack(into: &writer)
    likeness.pack(into: &writer)
    if !file.write(writer) { file.remove() }
  }
}

extension BuildCache.Part {
  fileprivate init(_ fingerprint: Fingerprint, _ files: [PublishedFile], _ unit: RenderedUnit) {
    self.fingerprint = fingerprint
    var writer = PackedWriter()
    writer.add(files) { writer, file in
      writer.add(file.path)
      writer.addWord(file.signature)
    }
    self.files = writer.bytes[...]
    writer = PackedWriter()
    unit.pack(into: &writer)
    self.unit = writer.bytes[...]
  }

  /// Its files as they were put in place, and what the files about all parts need of it.
  func unpacked() throws(PackedDamage) -> ([PublishedFile], RenderedUnit) {
    var reader = PackedReader(files)
    let files = try reader.list { (reader) throws(PackedDamage) in
      let path = try reader.string()
      return PublishedFile(path: path, signature: try reader.word())
    }
    reader = PackedReader(unit)
    return (files, try RenderedUnit(packed: &reader))
  }
}
