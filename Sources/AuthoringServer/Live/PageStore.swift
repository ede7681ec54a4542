import Files
import Rendering
import Search
import Synchronization

/// Renders the parts of a site that are asked for, and keeps the last few for as long as they are true.
final class PageStore: Sendable {
  private struct Kept {
    var number = -1
    var units: [SiteUnit: [SiteFile]] = [:]
    /// What is made of all parts, for a state of the site.
    var everything: (number: Int, files: [String: [UInt8]])?
    /// The whole search index in one file, for a state of all that hangs on every template.
    var single: (number: Int, index: SingleSearchIndex)?
    /// The search index, for a state of all that hangs on every template.
    var search: (number: Int, files: [String: [UInt8]])?
  }

  /// A page is asked for with its styles and scripts, and maybe again.
  private static let most = 16

  private let kept = Mutex(Kept())
  private let pages = WorkThread()
  /// What takes long does not keep pages waiting.
  private let indexes = WorkThread()

  /// The bytes of a file; nil where the site has none of this path.
  func file(_ path: String, of generation: Generation) async -> Result<[UInt8]?, RenderingError> {
    for source in generation.addresses?.sources(of: path) ?? [] {
      let found = await file(path, from: source, generation)
      if case .success(nil) = found { continue }
      return found
    }
    return .success(nil)
  }

  private func file(
    _ path: String, from source: SiteSource, _ generation: Generation
  ) async -> Result<[UInt8]?, RenderingError> {
    guard let site = generation.site else { return .success(nil) }
    switch source {
    case .unit(let unit):
      return await pages.run { [self] in
        render(unit, site, generation).map { files in files.first { $0.path == path }?.bytes }
      }
    case .searchIndex:
      return .success(await indexes.run { [self] in search(site, generation)[path] })
    case .everything:
      return await indexes.run { [self] in everything(site, generation).map { $0[path] } }
    }
  }

  /// The templates that match; nil where there is no site.
  func search(_ request: SearchRequest, in generation: Generation) async -> FoundTemplates? {
    guard let site = generation.site else { return nil }
    return await indexes.run { [self] in
      if let known = kept.withLock({ $0.single }), known.number == generation.wholeNumber {
        return FoundTemplates(request, in: known.index)
      }
      let index = site.singleSearchIndex()
      kept.withLock { $0.single = (generation.wholeNumber, index) }
      return FoundTemplates(request, in: index)
    }
  }

  private func render(
    _ unit: SiteUnit, _ site: Site, _ generation: Generation
  ) -> Result<[SiteFile], RenderingError> {
    let known = kept.withLock { $0.number == generation.number ? $0.units[unit] : nil }
    if let known { return .success(known) }
    return Result { () throws(RenderingError) in try site.render(unit).files }.map { files in
      kept.withLock { kept in
        if kept.number != generation.number || kept.units.count >= Self.most { kept.units = [:] }
        kept.number = generation.number
        kept.units[unit] = files
      }
      return files
    }
  }

  private func search(_ site: Site, _ generation: Generation) -> [String: [UInt8]] {
    if let known = kept.withLock({ $0.search }), known.number == generation.wholeNumber {
      return known.files
    }
    let files = Self.byPath(site.searchFiles())
    kept.withLock { $0.search = (generation.wholeNumber, files) }
    return files
  }

  private func everything(
    _ site: Site, _ generation: Generation
  ) -> Result<[String: [UInt8]], RenderingError> {
    if let known = kept.withLock({ $0.everything }), known.number == generation.number {
      return .success(known.files)
    }
    let rendered = parallelMap(site.units) { unit in
      Result { () throws(RenderingError) in try site.render(unit).withoutFiles() }
    }
    return Result { () throws(RenderingError) in
      var parts: [RenderedUnit] = []
      for part in rendered { parts.append(try part.get()) }
      let files = Self.byPath(try site.finish(parts).files)
      kept.withLock { $0.everything = (generation.number, files) }
      return files
    }
  }

  private static func byPath(_ files: [SiteFile]) -> [String: [UInt8]] {
    Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}
