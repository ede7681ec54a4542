/// Decides which addresses a link of a catalog may have.
enum SafeLink {
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// The address as the site may use it; nil where it may not.
  ///
  /// Browsers ignore white space and control characters inside a scheme, so an address that has
  /// any is refused outright. Addresses without a scheme are the resolver's to decide.
  static func address(_ address: String, _ resolve: MarkdownRenderer.LinkResolving) -> String? {
    guard address.unicodeScalars.allSatisfy({ !$0.isRisky }) else { return nil }
    if address.hasPrefix("#") { return address }
    guard let colon = address.firstIndex(of: ":") else { return relative(address, resolve) }
    let scheme = address[..<colon]
    if scheme.contains(where: { "/?#".contains($0) }) { return relative(address, resolve) }
    return schemes.contains(scheme.lowercased()) ? address : nil
  }

  /// A relative address must not begin as one of another host does: `//host`, `/\host`.
  private static func relative(
    _ address: String, _ resolve: MarkdownRenderer.LinkResolving
  ) -> String? {
    let start = address.prefix(2)
    if start.count == 2, start.allSatisfy({ $0 == "/" || $0 == "\\" }) { return nil }
    return resolve(address)
  }
}

extension Unicode.Scalar {
  fileprivate var isRisky: Bool {
    value <= 0x20 || (0x7F..<0xA0).contains(value) || (0x200B...0x200F).contains(value)
      || (0x2028...0x202E).contains(value) || (0x2060...0x2069).contains(value) || value == 0xFEFF
  }
}
