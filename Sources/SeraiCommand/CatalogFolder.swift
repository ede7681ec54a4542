import Glibc

/// Writes files into a catalog's folder, and never through a link that a stranger has put there.
struct CatalogFolder {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Puts a file in place, whole or not at all, with the folders that it is in.
  ///
  /// - Parameter file: its path relative to the catalog.
  func write(_ bytes: [UInt8], to file: String) throws {
    try makeFolders(of: file)
    try FileReplacement.write(bytes, to: path + "/" + file)
  }

  /// Whether there is something of this name.
  func has(_ file: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + file, &status) == 0
  }

  private func makeFolders(of file: String) throws {
    var folder = path
    mkdir(folder, 0o755)
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        Terminal.write("serai: \(folder.printable) is no folder\n", to: .errors)
        throw ExitStatus.problemsFound
      }
    }
  }
}
