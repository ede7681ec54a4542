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

  /// What a piece of the cache's file is about.
  private enum Piece: Sendable {
    case parts([(String, Part)])
    case versions([(String, (fingerprint: Fingerprint, packed: ArraySlice<UInt8>))])
    case memory(CatalogMemory)
    case locations(LocationMemory)
    case likeness(LikenessMemory)
    case search(SearchMemory)
    case quotes(QuoteMemory)

    init(packed reader: PackedReader) throws(PackedDamage) {
      var reader = reader
      switch try reader.int() {
      case 0:
        self = .parts(
          try reader.list { (reader) throws(PackedDamage) in
            let name = try reader.string()
            let fingerprint = try reader.fingerprint()
            let files = try reader.slice()
            return (name, Part(fingerprint: fingerprint, files: files, unit: try reader.slice()))
          })
      case 1:
        self = .versions(
          try reader.list { (reader) throws(PackedDamage) in
            let file = try reader.string()
            let fingerprint = try reader.fingerprint()
            return (file, (fingerprint: fingerprint, packed: try reader.slice()))
          })
      case 2: self = .memory(try CatalogMemory(packed: &reader))
      case 3: self = .locations(try LocationMemory(packed: &reader))
      case 4: self = .likeness(try LikenessMemory(packed: &reader))
      case 5: self = .search(try SearchMemory(packed: &reader))
      case 6: self = .quotes(try QuoteMemory(packed: &reader))
      default: throw PackedDamage()
      }
    }

    var packed: PackedWriter {
      var writer = PackedWriter()
      switch self {
      case .parts(let parts):
        writer.add(0)
        writer.add(parts) { writer, part in
          writer.add(part.0)
          writer.add(part.1.fingerprint)
          writer.add(part.1.files)
          writer.add(part.1.unit)
        }
      case .versions(let versions):
        writer.add(1)
        writer.add(versions) { writer, version in
          writer.add(version.0)
          writer.add(version.1.fingerprint)
          writer.add(version.1.packed)
        }
      case .memory(let memory):
        writer.add(2)
        memory.pack(into: &writer)
      case .locations(let locations):
        writer.add(3)
        locations.pack(into: &writer)
      case .likeness(let likeness):
        writer.add(4)
        likeness.pack(into: &writer)
      case .search(let search):
        writer.add(5)
        search.pack(into: &writer)
      case .quotes(let quotes):
        writer.add(6)
        quotes.pack(into: &writer)
      }
      return writer
    }
  }

  /// So many parts or versions are in a piece.
  private static let atOnce = 512
  /// Longer than that of any clock that files have their times from.
  private static let tick = 0.02

  private mutating func read(_ readers: [PackedReader]) throws(PackedDamage) {
    let read = parallelMap(readers) { reader in
      Result { () throws(PackedDamage) in try Piece(packed: reader) }
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
  func save(
    _ parts: [BuiltPart], _ versions: [ExaminedVersion], _ memory: CatalogMemory,
    _ locations: LocationMemory, _ likeness: LikenessMemory, _ search: SearchMemory,
    _ quotes: QuoteMemory, _ publisher: SitePublisher,
    placed: Double
  ) {
    guard let file else { return }
    // A file that is changed within the same tick of the clock could not be told from the one that was put there.
    usleep(UInt32(max(0, min(Self.tick, placed + Self.tick - Clock.seconds)) * 1_000_000))
    let groups = Self.groups(parts.count)
    let findings = Self.groups(versions.count)
    let pieces = parallelMap(count: groups.count + findings.count + 5) { piece -> PackedWriter in
      switch piece {
      case 0: return Piece.memory(memory).packed
      case 1: return Piece.locations(locations).packed
      case 2: return Piece.likeness(likeness).packed
      case 3: return Piece.search(search).packed
      case 4: return Piece.quotes(quotes).packed
      case 5..<groups.count + 5:
        return Piece.parts(parts[groups[piece - 5]].compactMap { known($0, publisher) }).packed
      default:
        let group = findings[piece - 5 - groups.count]
        return Piece.versions(versions[group].compactMap(known)).packed
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
