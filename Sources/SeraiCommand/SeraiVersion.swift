/// The version of Serai.
enum SeraiVersion {
  static let text = "0.1.0"
}
