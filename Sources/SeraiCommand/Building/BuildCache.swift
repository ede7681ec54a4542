import Caching
import CatalogModel
import Files
import Glibc
import Insights
import Publishing
import Rendering
import SearchIndexing
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
  /// What the search index had.
  private(set) var search = SearchMemory()
  /// What was quoted.
  private(set) var quotes = QuoteMemory()
  /// By the paths of versions' templates.
  private var examined: [String: (fingerprint: Fingerprint, packed: ArraySlice<UInt8>)] = [:]
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
    case .whole(let readers):
      do throws(PackedDamage) {
        try read(readers)
      } catch {
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

  /// So many parts or versions are in a piece.
  private static let atOnce = 512
  /// Longer than that of any clock that files have their times from.
  private static let tick = 0.02

  private mutating func read(_ readers: [PackedReader]) throws(PackedDamage) {
    let read = parallelMap(readers) { reader in
      Result { () throws(PackedDamage) in try BuildCachePiece(packed: reader) }
    }
    // All of them first: of a damaged cache nothing counts.
    let pieces = try read.map { (piece) throws(PackedDamage) in try piece.get() }
    for piece in pieces {
      switch piece {
      case .parts(let parts): self.parts.merge(parts) { first, _ in first }
      case .versions(let versions): examined.merge(versions) { first, _ in first }
      case .memory(let memory): self.memory = memory
      case .locations(let locations): self.locations = locations
      case .likeness(let likeness): self.likeness = likeness
      case .search(let search): self.search = search
      case .quotes(let quotes): self.quotes = quotes
      }
    }
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
  ///
  /// - Parameter placed: when the last file was put in place, in seconds.
  func save(_ record: BuildRecord, _ publisher: SitePublisher, placed: Double) {
    guard let file else { return }
    // A file that is changed within the same tick of the clock could not be told from the one that was put there.
    usleep(UInt32(max(0, min(Self.tick, placed + Self.tick - Clock.seconds)) * 1_000_000))
    let parts = Self.groups(record.parts.count)
    let versions = Self.groups(record.versions.count)
    let pieces = parallelMap(count: 5 + parts.count + versions.count) { piece -> PackedWriter in
      switch piece {
      case 0: return BuildCachePiece.memory(record.memory).packed
      case 1: return BuildCachePiece.locations(record.locations).packed
      case 2: return BuildCachePiece.likeness(record.likeness).packed
      case 3: return BuildCachePiece.search(record.search).packed
      case 4: return BuildCachePiece.quotes(record.quotes).packed
      case 5..<5 + parts.count:
        let group = record.parts[parts[piece - 5]]
        return BuildCachePiece.parts(group.compactMap { known($0, publisher) }).packed
      default:
        let group = record.versions[versions[piece - 5 - parts.count]]
        return BuildCachePiece.versions(group.compactMap(known)).packed
      }
    }
    if !file.write(pieces) { file.remove() }
  }

  private static func groups(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: atOnce).map { $0..<min(count, $0 + atOnce) }
  }

  /// A part as the next build may leave it; nil where it is to be made in any case.
  private func known(_ part: BuiltPart, _ publisher: SitePublisher) -> (String, Part)? {
    if let kept = part.kept { return (part.name, kept) }
    guard let fingerprint = part.fingerprint, let files = publisher.published(part.paths) else {
      return nil
    }
    return (part.name, Part(fingerprint, files, part.unit))
  }

  private func known(
    _ version: ExaminedVersion
  ) -> (String, (fingerprint: Fingerprint, packed: ArraySlice<UInt8>))? {
    guard let fingerprint = version.fingerprint else { return nil }
    if let known = examined[version.file], known.fingerprint == fingerprint {
      return (version.file, known)
    }
    return (version.file, (fingerprint, version.packed))
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
      let path = try reader.slice()
      return PublishedFile(path: path, signature: try reader.word())
    }
    reader = PackedReader(unit)
    return (files, try RenderedUnit(packed: &reader))
  }
}
