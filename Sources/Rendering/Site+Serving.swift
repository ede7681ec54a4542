/// What a server has to know of a site.
extension Site {
  /// The path that all of the site is below: `/` or `/catalog/`.
  public var basePath: String { paths.base }

  /// The stylesheet's path, and the digest that pages want it to have; nil where the theme has none.
  public var stylesheet: (path: String, integrity: String)? {
    let name = "style.css"
    guard theme.has(asset: name) else { return nil }
    let bytes = theme.bytes(ofAsset: name)
    return (paths.path(theme.place(ofAsset: name)), integrity(bytes))
  }
}
