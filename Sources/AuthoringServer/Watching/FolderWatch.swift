import Glibc

/// Watches a folder and all folders below it (inotify), and follows none of their links.
///
/// Of one thread only.
final class FolderWatch {
  /// What the system calls the watch of this folder and those below it.
  let descriptor: Int32
  /// Why not all folders are watched; nil where they are.
  private(set) var problem: String?
  private let root: String
  /// By the number of their watch the folders' paths, with `/` at their ends; the root's is empty.
  private var folders: [Int32: String] = [:]

  /// A write that is not over yet is no event: it comes when the file is closed.
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF)
  private static let flags = UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)

  /// Begins to watch a folder, which need not be there yet.
  init(_ root: String) {
    self.root = root
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    if descriptor < 0 { problem = String(cString: strerror(errno)) }
    watch("")
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether the folder itself is being watched.
  var isThere: Bool { !folders.isEmpty }

  /// Begins anew where the folder has come back; says whether it has.
  func resume() -> Bool {
    guard !isThere else { return false }
    watch("")
    return isThere
  }

  /// What has happened since this was last asked; nothing where nothing has.
  func read() -> FolderChanges {
    var changes = FolderChanges()
    let size = 1 << 16
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, size)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &changes)
    }
    if changes.isLost { restart() }
    return changes
  }

  // MARK: - Events

  private func take(_ events: UnsafeRawBufferPointer, _ changes: inout FolderChanges) {
    var offset = 0
    let header = MemoryLayout<inotify_event>.size
    while offset + header <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let end = min(events.count, offset + header + Int(event.len))
      let name = events[(offset + header)..<end].prefix { $0 != 0 }
      take(event.wd, event.mask, String(decoding: name, as: UTF8.self), &changes)
      offset = end
    }
  }

  private func take(
    _ watch: Int32, _ mask: UInt32, _ name: String, _ changes: inout FolderChanges
  ) {
    func has(_ event: Int) -> Bool { mask & UInt32(event) != 0 }
    if has(Int(IN_Q_OVERFLOW)) { changes.isLost = true }
    if has(Int(IN_IGNORED)) { folders[watch] = nil }
    guard let folder = folders[watch] else { return }
    if has(Int(IN_DELETE_SELF)) || has(Int(IN_MOVE_SELF)) {
      // That a folder below has gone is told by the one that it was in.
      if folder.isEmpty { changes.isLost = true }
      return
    }
    guard !name.isEmpty, !Self.isIgnored(name) else { return }
    let path = folder + name
    if has(Int(IN_ISDIR)) {
      if has(Int(IN_MOVED_FROM)) || has(Int(IN_DELETE)) { forget(path + "/") }
      if has(Int(IN_MOVED_TO)) || has(Int(IN_CREATE)) { self.watch(path + "/") }
    }
    changes.paths.insert(path)
  }

  /// What editors and programs put down for a moment, and what is hidden.
  private static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".serai-new") || name == "4913"
  }

  // MARK: - Folders

  /// Watches a folder, and all below it.
  private func watch(_ folder: String) {
    let path = folder.isEmpty ? root : root + "/" + folder
    let watch = inotify_add_watch(
      descriptor, path, folder.isEmpty ? Self.events | UInt32(IN_ONLYDIR) : Self.events | Self.flags
    )
    guard watch >= 0 else {
      if errno == ENOSPC {
        problem =
          "there are more folders than the system lets one watch: raise fs.inotify.max_user_watches"
      }
      return
    }
    folders[watch] = folder
    // Folders that came between are found here, and told of by events too: that is no harm.
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard entry.pointee.d_type == UInt8(DT_DIR) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !Self.isIgnored(name) { self.watch(folder + name + "/") }
    }
  }

  /// No longer watches a folder that has gone elsewhere, nor what is below it.
  private func forget(_ folder: String) {
    for (watch, path) in folders where path.hasPrefix(folder) {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }

  private func restart() {
    for watch in folders.keys { inotify_rm_watch(descriptor, watch) }
    folders = [:]
    watch("")
  }
}
