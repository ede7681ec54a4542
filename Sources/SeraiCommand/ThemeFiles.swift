import Diagnostics
import Files
import Glibc
import Rendering

/// Finds the page templates: those that come with Serai, and a user's own over them.
enum ThemeFiles {
  private static let folder = "site-templates"
  private static let largest = 4 << 20

  static func theme(override: String?) throws -> (SiteTheme?, [Diagnostic]) {
    let files = try bundledFiles()
    do {
      return try compile(files, override: override)
    } catch {
      Terminal.write("serai: \(error)\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
  }

  /// The page templates, or what is wrong with them: for a command that goes on all the same.
  static func read(override: String?) -> (SiteTheme?, [Diagnostic]) {
    guard let bundled else {
      return (
        nil, [Diagnostic("missing-page-templates", .error, "There are none", at: .file(folder))]
      )
    }
    do {
      return try compile(try files(in: bundled), override: override)
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  /// The folders that page templates are read from.
  static func folders(override: String?) throws -> [String] {
    [try bundledFolder()] + (override.map { [$0] } ?? [])
  }

  /// The files that come with Serai, by path.
  static func bundledFiles() throws -> [String: [UInt8]] {
    let bundled = try bundledFolder()
    do {
      return try files(in: bundled)
    } catch {
      Terminal.write("serai: \(error)\n", to: .errors)
      throw ExitStatus.ourFault
    }
  }

  private static func compile(
    _ files: [String: [UInt8]], override: String?
  ) throws(FileError) -> (SiteTheme?, [Diagnostic]) {
    guard let override else { return SiteTheme.compile(files) }
    return SiteTheme.compile(files, overridden: try Self.files(in: override), from: override)
  }

  private static func bundledFolder() throws -> String {
    guard let bundled else {
      Terminal.write("serai: cannot find its '\(folder)' folder\n", to: .errors)
      throw ExitStatus.ourFault
    }
    return bundled
  }

  private static func files(in folder: String) throws(FileError) -> [String: [UInt8]] {
    let access = FileAccess.disk(folder)
    var files: [String: [UInt8]] = [:]
    for entry in try access.list() where entry.kind == .file {
      files[entry.path] = try access.read(entry.path, largest)
    }
    return files
  }

  /// Below the current folder, or beside the executable or one of the folders above it, or where
  /// SERAI_SITE_TEMPLATES says.
  private static var bundled: String? {
    var candidates = [getenv("SERAI_SITE_TEMPLATES").map { String(cString: $0) }, folder]
    var path = OwnExecutable.path
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      candidates.append(path + "/" + folder)
      candidates.append(path + "/share/serai/" + folder)
    }
    return candidates.compactMap { $0 }.first { access($0 + "/pages", R_OK) == 0 }
  }
}
