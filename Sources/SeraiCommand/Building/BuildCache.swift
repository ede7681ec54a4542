import Caching
import CatalogModel
import Files
import Glibc
import Insights
import Publishing
import SearchIndexing
import Validation

/// What the last build of a catalog into a folder has made, part by part, so that the next one leaves as it is
/// what would come out the same.
///
/// It says which files a part came to and what stands for all that the part was made of. The publisher sees for
/// itself that these files are there as it put them, so the cache may be old, of another folder or of another
/// catalog: at worst, everything is made anew.
struct BuildCache: Sendable {
  private let folders: [String]
  private var parts = PieceTable()
  /// By the paths of versions' templates.
  private var versions = PieceTable()
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
  /// What people should know: that a cache was there and is of no use.
  private(set) var notice: String?

  /// Reads the cache of a catalog and the folder that it is published to.
  ///
  /// - Parameter isUsed: whether what was made before counts.
  init(catalog: String, output: String, isUsed: Bool) {
    folders = [catalog, output]
    guard isUsed, let cache else { return }
    switch cache.read() {
    case .missing: break
    case .foreign: notice = Self.foreign
    case .damaged: notice = Self.damaged
    case .whole(let pieces):
      do throws(PackedDamage) {
        try read(pieces)
      } catch {
        notice = Self.damaged
      }
    }
  }

  /// Nil where a folder is not there yet, or there is no place for caches.
  private var cache: CacheFolder? {
    CacheFolder("builds", for: folders, version: SeraiVersion.text)
  }

  private static let foreign =
    "What the last build kept is another Serai's, so everything is made anew."
  private static let damaged =
    "What the last build kept is damaged, so everything is made anew."

  /// Longer than that of any clock that files have their times from.
  private static let tick = 0.02

  private mutating func read(_ pieces: [CachePiece]) throws(PackedDamage) {
    let read = parallelMap(pieces) { piece in
      Result { () throws(PackedDamage) in try BuildCachePiece(piece) }
    }
    // All of them first: of a damaged cache nothing counts.
    let known = try read.map { (piece) throws(PackedDamage) in try piece.get() }
    for (known, piece) in zip(known, pieces) {
      switch known {
      case .parts(let entries): parts.add(entries, from: piece)
      case .versions(let entries): versions.add(entries, from: piece)
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
    versions.entry(file, madeOf: fingerprint).flatMap { try? ExaminedVersion($0) }
  }

  /// A part that would come out as it is, if its files are still there.
  func part(_ name: String, madeOf fingerprint: Fingerprint) -> PieceTable.Entry? {
    parts.entry(name, madeOf: fingerprint)
  }

  /// Keeps what was built; to be asked for when all files are in place, while nobody else may write there.
  ///
  /// - Parameter placed: when the last file was put in place, in seconds.
  func save(_ record: BuildRecord, _ publisher: SitePublisher, placed: Double) {
    guard let cache else { return }
    let parts = parallelMap(record.parts) { $0.entry(publisher) }.compactMap { $0 }
    let versions = parallelMap(record.versions) { $0.entry }.compactMap { $0 }
    let wholes: [@Sendable () -> CachePiece] = [
      { BuildCachePiece.packed(.search, record.search.pack) },
      { BuildCachePiece.packed(.likeness, record.likeness.pack) },
      { BuildCachePiece.packed(.memory, record.memory.pack) },
      { BuildCachePiece.packed(.locations, record.locations.pack) },
      { BuildCachePiece.packed(.quotes, record.quotes.pack) },
    ]
    let packing =
      wholes + self.parts.packing(parts, .parts) + self.versions.packing(versions, .versions)
    if !cache.write(parallelMap(packing) { $0() }) { cache.remove() }
    // A file that is changed within the same tick of the clock could not be told from the one that was put there, and
    // people may change it as soon as this ends.
    usleep(UInt32(max(0, min(Self.tick, placed + Self.tick - Clock.seconds)) * 1_000_000))
  }
}
