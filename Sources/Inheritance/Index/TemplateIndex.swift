public import JourneyTemplates
import SemanticVersions

/// All versions of all templates, to be looked up by reference.
public struct TemplateIndex: Sendable {
  /// By id, then by version, lowest first.
  public let sources: [TemplateSource]
  private let ranges: [String: Range<Int>]

  /// Creates an index.
  public init(_ sources: consuming [TemplateSource]) {
    var sorted = sources
    sorted.sort { left, right in
      left.templateId == right.templateId
        ? left.version < right.version : left.templateId < right.templateId
    }
    var ranges: [String: Range<Int>] = [:]
    ranges.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].templateId == sorted[start].templateId { end += 1 }
      ranges[sorted[start].templateId] = start..<end
      start = end
    }
    self.sources = sorted
    self.ranges = ranges
  }

  /// The versions of a template, lowest first; empty for an unknown id.
  public subscript(templateId: String) -> ArraySlice<TemplateSource> {
    sources[positions(of: templateId)]
  }

  /// The highest version that a reference may stand for: neither yanked, unless it is named
  /// exactly, nor a draft, unless drafts are allowed.
  public func best(
    for reference: TemplateReference, allowingDrafts: Bool = false
  ) -> TemplateSource? {
    switch find(reference, allowingDrafts: allowingDrafts) {
    case .found(let position): sources[position]
    default: nil
    }
  }

  /// The ids of all templates, in order.
  var templateIds: [String] { ranges.keys.sorted() }

  func position(of templateId: String, _ version: SemanticVersion) -> Int? {
    positions(of: templateId).first { sources[$0].version == version }
  }

  /// What a reference leads to.
  enum Finding {
    case found(Int)
    /// Only drafts are in range.
    case draft(Int)
    case noVersion
    case unknown
  }

  func find(_ reference: TemplateReference, allowingDrafts: Bool) -> Finding {
    let positions = positions(of: reference.templateId)
    if positions.isEmpty { return .unknown }
    let exact = reference.range.exact
    let matching = positions.reversed().filter { position in
      let source = sources[position]
      return reference.range.contains(source.version)
        && (!source.isYanked || source.version == exact)
    }
    guard let highest = matching.first else { return .noVersion }
    if allowingDrafts { return .found(highest) }
    return matching.first { !sources[$0].isDraft }.map(Finding.found) ?? .draft(highest)
  }

  private func positions(of templateId: String) -> Range<Int> { ranges[templateId] ?? 0..<0 }
}
