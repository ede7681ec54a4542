import Decoding
import Diagnostics
import Files
import Foundation
import Rendering
import Synchronization
@testable import AuthoringServer

/// A copy of a catalog that a test may do anything to, and a live site of it.
final class WorkingCopy {
  let folder: URL
  let live: LiveSite

  var catalog: URL { folder.appending(path: "catalog") }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A few templates of the bundled catalog, with all that is around them.
  init() throws {
    let templates = ["delivery-rescheduling", "escalate-to-human", "order-status", "record-lookup"]
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "serai-live-\(UUID().uuidString)")
    let catalog = folder.appending(path: "catalog")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(at: Self.root.appending(path: "catalog"), to: catalog)
    for part in ["templates", "ratings"] {
      for name in try files.contentsOfDirectory(atPath: catalog.appending(path: part).path)
      where !templates.contains(name) {
        try files.removeItem(at: catalog.appending(path: part).appending(path: name))
      }
    }
    for part in ["collections", "usage"] {
      try? files.removeItem(at: catalog.appending(path: part))
    }
    let theme = Self.root.appending(path: "site-templates").path
    live = LiveSite(
      SiteOrigin(
        catalog: catalog.path, themes: [theme], asOf: CalendarDate(day: 20_000),
        generatorVersion: "test"
      ) { Self.theme(in: theme) }
    ) { _ in }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Everything that the page templates of this repository are.
  static func theme(in folder: String) -> (SiteTheme?, [Diagnostic]) {
    let access = FileAccess.disk(folder)
    var files: [String: [UInt8]] = [:]
    for entry in (try? access.list()) ?? [] where entry.kind == .file {
      files[entry.path] = try? access.read(entry.path, 8 << 20)
    }
    return SiteTheme.compile(files)
  }

  /// The text of a file of the catalog.
  func text(_ path: String) throws -> String {
    try String(contentsOf: catalog.appending(path: path), encoding: .utf8)
  }

  /// Changes a file of the catalog, and lets the site take that in.
  func change(_ path: String, to text: String?) async throws {
    let file = catalog.appending(path: path)
    if let text {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } else {
      try FileManager.default.removeItem(at: file)
    }
    live.take(catalog: FolderChanges(paths: [path]), themes: [])
    _ = await live.isSettled()
  }

  /// A page as it is served; nothing where there is none.
  func page(_ path: String) async -> String {
    guard case .success(let bytes?) = await live.file(path) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
