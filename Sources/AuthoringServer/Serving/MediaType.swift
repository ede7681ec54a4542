/// What a file of the site is, by its name (IANA, "Media Types").
enum MediaType {
  private static let types = [
    "html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "svg": "image/svg+xml", "xml": "application/xml",
    "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm", "webmanifest": "application/manifest+json", "png": "image/png",
    "jpg": "image/jpeg", "webp": "image/webp", "ico": "image/x-icon", "woff2": "font/woff2",
    "pdf": "application/pdf", "yaml": "application/yaml",
  ]

  /// The type of a file, as a header says it.
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    if name == "feed.xml" { return "application/atom+xml; charset=utf-8" }
    if name == "opensearch.xml" { return "application/opensearchdescription+xml" }
    guard let dot = name.lastIndex(of: ".") else { return "text/plain; charset=utf-8" }
    return types[String(name[name.index(after: dot)...])] ?? "application/octet-stream"
  }
}
