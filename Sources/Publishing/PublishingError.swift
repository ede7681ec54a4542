/// Why a site cannot be written.
public struct PublishingError: Error, Sendable, Equatable {
  /// The file or folder.
  public let path: String
  /// What is wrong with it, as a sentence's end: "is not Serai's to overwrite".
  public let reason: String
}
