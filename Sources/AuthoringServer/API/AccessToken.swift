/// What a program has to know that wants to write: new with every start, and shown in the terminal alone.
package struct AccessToken: Sendable {
  /// 43 characters that nobody guesses.
  package let text: String

  /// A token of 256 random bits.
  package init() {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let bytes = (0..<43).map { _ in letters[Int.random(in: 0..<64, using: &generator)] }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a header `Authorization` has the token; how long it takes says nothing of how much is right.
  func isGiven(in header: String?) -> Bool {
    let wanted = Array("Bearer \(text)".utf8)
    let given = Array((header ?? "").utf8)
    var difference: UInt8 = given.count == wanted.count ? 0 : 1
    for (index, byte) in wanted.enumerated() {
      difference |= byte ^ (index < given.count ? given[index] : 0)
    }
    return difference == 0
  }
}
