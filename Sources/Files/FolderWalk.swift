import Glibc

/// A walk through a folder on disk that never follows a link.
struct FolderWalk {
  /// A folder at the top, whose own folders are walked through beside each other.
  private struct Parent {
    let name: String
    let descriptor: Int32
    /// What it is on; nil where a folder's times do not tell enough.
    let device: dev_t?
    var folders: [String] = []
  }

  private let root: String
  private let limits: FileAccess.Limits
  private var entries: [FileEntry] = []
  /// How many files and folders were come across.
  private var count = 0
  /// The folders at the top whose folders are left for other walks; nil for a walk in one go.
  private var parents: [Parent]?

  init(root: String, limits: FileAccess.Limits) {
    self.root = root
    self.limits = limits
  }

  /// Everything below the root.
  ///
  /// - Parameter known: what was known before of a folder in a folder at the top.
  mutating func list(knowing known: FileAccess.Known) throws(FileError) -> FileListing {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .system(root) }
    // Most of a catalog are the folders of its templates, which are below a folder of the root.
    parents = []
    defer { for parent in parents ?? [] { close(parent.descriptor) } }
    try walk(folder, prefix: "", depth: 0)
    let walk = FolderWalk(root: root, limits: limits)
    var folders: [ListedFolder] = []
    for parent in (parents ?? []).sorted(by: { $0.name.precedes($1.name) }) {
      let listed = parallelMap(parent.folders.sorted { $0.precedes($1) }) { name in
        Result { () throws(FileError) in try walk.list(name, in: parent, knowing: known) }
      }
      folders.reserveCapacity(folders.count + listed.count)
      for folder in listed { folders.append(try folder.get()) }
    }
    guard folders.reduce(entries.count, { $0 + $1.count }) <= limits.count else {
      throw FileError(path: "", .tooMany(limit: limits.count))
    }
    return FileListing(entries.sorted(by: FileEntry.precedes), folders)
  }

  /// A folder in a folder at the top.
  private func list(
    _ name: String, in parent: Parent, knowing known: FileAccess.Known
  ) throws(FileError) -> ListedFolder {
    let record = known(parent.name, name)
    if let record, let device = parent.device,
      record.holds(of: name, in: parent.descriptor, on: device)
    {
      return ListedFolder(name, in: parent.name, record)
    }
    var walk = self
    let path = parent.name + "/" + name
    try walk.enter(name, in: parent.descriptor, path: path, depth: 1)
    let entries = walk.entries.sorted(by: FileEntry.precedes)
    if let record, record == FolderRecord(entries, at: path) {
      return ListedFolder(name, in: parent.name, record)
    }
    return ListedFolder(name, in: parent.name, entries)
  }

  /// The files at the top, and everything at and below some paths, in the order of the paths' bytes.
  ///
  /// Paths that are not there are left out.
  mutating func list(within parts: [String]) throws(FileError) -> [FileEntry] {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .system(root) }
    try walk(folder, prefix: "", depth: 0, isTop: true)
    for part in parts { try list(part) }
    // What lies at the top may be one of the parts.
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.path).inserted }.sorted(by: FileEntry.precedes)
  }

  private mutating func list(_ path: String) throws(FileError) {
    let names = path.split(separator: "/").map(String.init)
    guard let last = names.last else { return }
    var parent = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw .system(root) }
    defer { close(parent) }
    for name in names.dropLast() {
      let child = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard child >= 0 else {
        if errno == ENOENT { return }
        throw .system(path)
      }
      close(parent)
      parent = child
    }
    var status = stat()
    guard fstatat(parent, last, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    let prefix = names.dropLast().map { $0 + "/" }.joined()
    try add(Name(last), in: parent, prefix: prefix, depth: names.count - 1)
  }

  /// Lists an open folder, which it closes; of the top alone the files.
  private mutating func walk(
    _ descriptor: Int32, prefix: String, depth: Int, isTop: Bool = false
  ) throws(FileError) {
    guard let stream = fdopendir(descriptor) else {
      let error = FileError.system(prefix)
      close(descriptor)
      throw error
    }
    defer { closedir(stream) }
    if depth == 1, parents != nil { try keep(descriptor, prefix) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { Name($0) }
      }
      if name.text == "." || name.text == ".." { continue }
      guard count < limits.count else {
        throw FileError(path: prefix, .tooMany(limit: limits.count))
      }
      count += 1
      if isTop, entry.pointee.d_type == DT_DIR { continue }
      if entry.pointee.d_type == DT_DIR, name.isValid {
        try addFolder(name.text, in: descriptor, prefix: prefix, depth: depth)
      } else {
        try add(name, in: descriptor, prefix: prefix, depth: depth)
      }
    }
  }

  private mutating func add(
    _ name: Name, in folder: Int32, prefix: String, depth: Int
  ) throws(FileError) {
    let path = prefix + name.text
    var status = stat()
    guard name.isValid, fstatat(folder, name.text, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      entries.append(FileEntry(path: path, kind: .other))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      entries.append(FileEntry(path: path, kind: .file, signature: FileSignature(status)))
    case S_IFLNK:
      entries.append(FileEntry(path: path, kind: .symbolicLink(staysInside: staysInside(path))))
    case S_IFDIR: try addFolder(name.text, in: folder, prefix: prefix, depth: depth)
    default: entries.append(FileEntry(path: path, kind: .other))
    }
  }

  private mutating func addFolder(
    _ name: String, in folder: Int32, prefix: String, depth: Int
  ) throws(FileError) {
    if depth == 1, let last = parents?.indices.last {
      parents?[last].folders.append(name)
    } else {
      try enter(name, in: folder, path: prefix + name, depth: depth)
    }
  }

  /// Keeps an open folder at the top open, for other walks.
  private mutating func keep(_ folder: Int32, _ prefix: String) throws(FileError) {
    let kept = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard kept >= 0 else { throw .system(prefix) }
    parents?.append(
      Parent(
        name: String(prefix.dropLast()), descriptor: kept, device: FolderTimes.device(of: kept)))
  }

  /// Walks through a folder that is in an open one.
  private mutating func enter(
    _ name: String, in folder: Int32, path: String, depth: Int
  ) throws(FileError) {
    guard depth < limits.depth else {
      throw FileError(path: path, .tooDeep(limit: limits.depth))
    }
    let child = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard child >= 0 else {
      guard errno == ENOENT else { throw .system(path) }
      // As of a file that has gone since it was named.
      entries.append(FileEntry(path: path, kind: .other))
      return
    }
    // Before its names are read: one that comes meanwhile must not go unnoticed the next time.
    var status = stat()
    let signature = fstat(child, &status) == 0 ? FileSignature(status) : nil
    entries.append(FileEntry(path: path, kind: .folder, signature: signature))
    try walk(child, prefix: path + "/", depth: depth + 1)
  }

  private func staysInside(_ path: String) -> Bool {
    guard let inside = Self.resolved(root), let target = Self.resolved(root + "/" + path) else {
      return false
    }
    return target == inside || target.hasPrefix(inside == "/" ? inside : inside + "/")
  }

  /// The path with all links followed; nil where it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A name in a folder, repaired where it is not UTF-8.
  private struct Name {
    let text: String
    let isValid: Bool

    init(_ text: String) {
      self.text = text
      isValid = true
    }

    init(_ bytes: UnsafePointer<UInt8>) {
      let valid = String(
        validatingCString: UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
      text = valid ?? String(cString: bytes)
      isValid = valid != nil
    }
  }
}
