/// Figures of a catalog for people to read: the same as a page, as Markdown, as data.
public struct Report: Sendable, Equatable {
  /// Its heading.
  public let title: String
  /// What it is about, and of when.
  public let summary: String
  /// Its parts, in order.
  public let sections: [ReportSection]

  /// All its tables.
  public var tables: [ReportTable] { sections.compactMap(\.table) }
}
