public import Diagnostics
public import Values

/// The data of a YAML file, and where each part of it is.
public struct YAMLDocument: Sendable {
  /// The file's path relative to the catalog folder.
  public let file: String
  /// The data.
  public let value: Value
  /// The file's bytes, without a byte-order mark.
  let text: [UInt8]
  let marks: [NodeMark]

  /// Where a place is in the file: a scalar as a whole or the stretch of it that is meant, a
  /// collection by its first line.
  ///
  /// What does not exist is at the nearest that holds it.
  public func range(of place: Place) -> SourceRange {
    var locating = Locating(self)
    return locating.range(of: place)
  }
}
