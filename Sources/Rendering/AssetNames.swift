/// The names that a theme's assets have on the site: with a digest, so that they can be cached for ever.
///
/// A script names another asset beside it as `"./form.js"`; on the site it names it by its digest. The digest
/// of a script is also that of all that it reaches, so that what is cached always fits together.
struct AssetNames {
  private let files: [String: [UInt8]]
  /// The assets that each script names.
  private let references: [String: [String]]

  /// Looks through the scripts among the files of a theme.
  init(_ files: [String: [UInt8]]) {
    self.files = files.filter { $0.key.hasPrefix(Self.folder) }
    let names = self.files.keys.sorted()
    references = self.files.filter { $0.key.hasSuffix(".js") }.mapValues { bytes in
      let named = Self.named(in: bytes)
      return names.filter { named.contains(Self.reference(to: $0)) }
    }
  }

  /// The assets under their names on the site, by the paths that they have in the theme.
  var assets: [String: SiteFile] {
    var assets: [String: SiteFile] = [:]
    for path in files.keys { assets[path] = SiteFile(path: name(of: path), bytes: bytes(of: path)) }
    return assets
  }

  /// A path with a digest in its name.
  static func fingerprinted(_ path: String, _ bytes: [UInt8]) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    return path[..<dot] + "." + sha256(bytes).prefix(12) + path[dot...]
  }

  private static let folder = "assets/"

  /// Everything in a script that looks like a reference: in one pass, since there are many assets and large scripts.
  private static func named(in script: [UInt8]) -> Set<String> {
    var named: Set<String> = []
    let pieces = script.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    for piece in pieces.dropFirst().dropLast() where piece.starts(with: "./".utf8) {
      named.insert("\"" + String(decoding: piece, as: UTF8.self) + "\"")
    }
    return named
  }

  private static func reference(to path: String) -> String {
    "\"./" + path.dropFirst(folder.count) + "\""
  }

  private func name(of path: String) -> String {
    let reached = reached(from: path).subtracting([path]).sorted()
    return Self.fingerprinted(
      path, reached.reduce(into: files[path] ?? []) { $0 += files[$1] ?? [] })
  }

  private func bytes(of path: String) -> [UInt8] {
    let bytes = files[path] ?? []
    guard let names = references[path], !names.isEmpty else { return bytes }
    var text = String(decoding: bytes, as: UTF8.self)
    for name in names {
      text.replace(Self.reference(to: name), with: Self.reference(to: self.name(of: name)))
    }
    return Array(text.utf8)
  }

  /// A script, and all that it names, and all that those name.
  private func reached(from path: String) -> Set<String> {
    var reached: Set<String> = [path]
    var open = [path]
    while let next = open.popLast() {
      for name in references[next] ?? [] where reached.insert(name).inserted { open.append(name) }
    }
    return reached
  }
}
