/// A part of a report.
public struct ReportSection: Sendable, Equatable {
  /// Its heading.
  public let title: String
  /// What is to be said.
  public var paragraphs: [String] = []
  /// Its drawing.
  public var chart: Chart?
  /// The figures, those behind the drawing among them.
  public var table: ReportTable?

  /// Creates a section.
  public init(
    _ title: String, _ paragraphs: [String] = [], chart: Chart? = nil, table: ReportTable? = nil
  ) {
    self.title = title
    self.paragraphs = paragraphs
    self.chart = chart
    self.table = table
  }
}
