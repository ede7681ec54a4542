import Glibc

/// A walk through a folder on disk that never follows a link.
struct FolderWalk {
  /// A folder that is to be walked through later.
  private struct Waiting {
    let path: String
    let name: String
    /// The open folder that it is in.
    let parent: Int32
  }

  private let root: String
  private let limits: FileAccess.Limits
  private var entries: [FileEntry] = []
  /// How deep folders are that wait to be walked through beside each other; nil for a walk in one go.
  private var waitingDepth: Int?
  private var waiting: [Waiting] = []
  /// The open folders of those that wait.
  private var parents: [Int32] = []

  init(root: String, limits: FileAccess.Limits) {
    self.root = root
    self.limits = limits
  }

  /// Everything below the root, in the order of the paths' bytes.
  mutating func list() throws(FileError) -> [FileEntry] {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .system(root) }
    // Most of a catalog are the folders of its templates, which are below a folder of the root.
    waitingDepth = 1
    defer { for parent in parents { close(parent) } }
    try walk(folder, prefix: "", depth: 0)
    entries.sort(by: FileEntry.precedes)
    // What is in one folder comes before what is in another as their names do with a `/` at the end.
    let folders = waiting.map { FileEntry(path: $0.path + "/", kind: .folder) }
    let order = folders.indices.sorted { FileEntry.precedes(folders[$0], folders[$1]) }
    let (walk, waiting) = (FolderWalk(root: root, limits: limits), waiting)
    let below = parallelMap(order) { index in
      Result { () throws(FileError) in
        var walk = walk
        return try walk.list(below: waiting[index])
      }
    }
    for part in below { entries += try part.get() }
    guard entries.count <= limits.count else {
      throw FileError(path: "", .tooMany(limit: limits.count))
    }
    // Two lists that are in order already.
    return entries.sorted(by: FileEntry.precedes)
  }

  private mutating func list(below folder: Waiting) throws(FileError) -> [FileEntry] {
    try enter(folder.name, in: folder.parent, path: folder.path, depth: 1)
    return entries.sorted(by: FileEntry.precedes)
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
    var parent: Int32?
    if depth == waitingDepth {
      let kept = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
      guard kept >= 0 else { throw .system(prefix) }
      parents.append(kept)
      parent = kept
    }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { Name($0) }
      }
      if name.text == "." || name.text == ".." { continue }
      guard entries.count < limits.count else {
        throw FileError(path: prefix, .tooMany(limit: limits.count))
      }
      if isTop, entry.pointee.d_type == DT_DIR { continue }
      if let parent, entry.pointee.d_type == DT_DIR, name.isValid {
        let path = prefix + name.text
        entries.append(FileEntry(path: path, kind: .folder))
        waiting.append(Waiting(path: path, name: name.text, parent: parent))
        continue
      }
      try add(name, in: descriptor, prefix: prefix, depth: depth)
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
      entries.append(
        FileEntry(
          path: path, kind: .file, size: Int(status.st_size), signature: FileSignature(status)))
    case S_IFLNK:
      entries.append(FileEntry(path: path, kind: .symbolicLink(staysInside: staysInside(path))))
    case S_IFDIR:
      entries.append(FileEntry(path: path, kind: .folder))
      try enter(name.text, in: folder, path: path, depth: depth)
    default: entries.append(FileEntry(path: path, kind: .other))
    }
  }

  /// Walks through a folder that is in an open one.
  private mutating func enter(
    _ name: String, in folder: Int32, path: String, depth: Int
  ) throws(FileError) {
    guard depth < limits.depth else {
      throw FileError(path: path, .tooDeep(limit: limits.depth))
    }
    let child = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard child >= 0 else { throw .system(path) }
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
