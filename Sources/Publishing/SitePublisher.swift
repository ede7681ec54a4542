import Caching
import Files
import Glibc
import Synchronization

/// Writes a site into a folder: to the side first, then into place, touching only what changed.
///
/// What is new is staged in `.serai/staging`. `commit` writes down what will be there, moves the
/// staged files into place (a folder that is not there yet moves as a whole) and removes files of
/// earlier builds that are no longer made. If it is cut short, opening the folder again finishes
/// it; if the build is cut short before, the site is as it was. Files that Serai did not write are
/// neither overwritten nor removed.
public final class SitePublisher: Sendable {
  /// Where Serai keeps what it knows of the folder.
  static let stateFolder = ".serai"

  private struct State {
    /// By line of the previous manifest, whether the file is made again.
    var isMade: [Bool]
    /// The paths of all other files.
    var others: Set<String> = []
    var report = PublishingReport()
    /// The folders that files are staged in, and whether the site has them already.
    var folders: [String: Bool] = [:]

    /// Takes in a path, by its line in the previous manifest; false for the second of the same.
    mutating func take(_ path: String, _ line: Int?) -> Bool {
      guard let line else { return others.insert(path).inserted }
      return take(line)
    }

    mutating func take(_ line: Int) -> Bool {
      if isMade[line] { return false }
      isMade[line] = true
      return true
    }
  }

  private let output: String
  private let precompressions: [Precompression]
  private let previous: Manifest
  /// The descriptors of the output folder and of the file that is locked.
  private let folder: Int32
  private let lock: Int32
  private let state: Mutex<State>

  private var own: String { output + "/" + Self.stateFolder }
  private var staging: String { own + "/staging" }

  /// Opens a folder for writing, makes it if need be, and finishes or clears away what an
  /// interrupted build left.
  ///
  /// Throws where it cannot be written or another build is writing.
  ///
  /// - Parameters:
  ///   - precompressions: the forms that texts are kept in beside themselves.
  public init(
    output: String, precompressions: [Precompression] = []
  ) throws(PublishingError) {
    self.precompressions = precompressions
    let output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    self.output = output
    let own = output + "/" + Self.stateFolder
    try Folder.make(own)
    lock = open(own + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw Folder.failure(own + "/lock", "cannot be opened") }
    folder = open(output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else {
      let failure = Folder.failure(output, "cannot be opened")
      close(lock)
      throw failure
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(folder)
      close(lock)
      throw PublishingError(path: output, reason: "is being written by another build")
    }
    do {
      if let planned = Folder.read(own + "/commit").flatMap({ Manifest($0) }) {
        let earlier = Folder.read(own + "/manifest").flatMap { Manifest($0) } ?? Manifest()
        try Self.finish(removing: earlier.paths(notIn: planned), output: output)
      }
      try Folder.removeTree(own + "/staging")
    } catch {
      close(folder)
      close(lock)
      throw error
    }
    let previous = Folder.read(own + "/manifest").flatMap { Manifest($0) } ?? Manifest()
    self.previous = previous
    state = Mutex(State(isMade: Self.nothing(of: previous)))
  }

  private static func nothing(of previous: Manifest) -> [Bool] {
    [Bool](repeating: false, count: previous.count)
  }

  deinit {
    close(folder)
    close(lock)
  }

  /// Takes in a file of the site; safe to call from several threads at once.
  ///
  /// Throws where the path is not inside the folder, was given before, or belongs to a file that
  /// Serai did not write. Gives the paths of all that it comes to: the file and its compressed forms.
  @discardableResult
  public func stage(_ path: String, _ bytes: [UInt8]) throws(PublishingError) -> [String] {
    try stageOne(path, bytes)
    guard !precompressions.isEmpty, Precompression.suits(path, bytes) else { return [path] }
    for form in precompressions {
      guard let packed = form.compressed(bytes) else {
        throw PublishingError(path: path, reason: "cannot be compressed")
      }
      try stageOne(path + form.ending, packed)
    }
    return [path] + precompressions.map { path + $0.ending }
  }

  /// Leaves files of an earlier build as they are; safe to call from several threads at once.
  ///
  /// False where one of them is not as it was put in place, or not Serai's: then none is taken in, and all are to
  /// be staged. Nothing is written or removed by what this is told.
  public func keep(_ files: [PublishedFile]) throws(PublishingError) -> Bool {
    var lines: [Int] = []
    lines.reserveCapacity(files.count)
    for file in files {
      let line = file.path.withUnsafeBytes { path -> Int? in
        guard let line = previous.line(of: path, near: (lines.last ?? -2) + 1),
          FileSignature(path: path, in: folder)?.word == file.signature
        else { return nil }
        return line
      }
      guard let line else { return false }
      lines.append(line)
    }
    let second: Int? = state.withLock { state in
      for line in lines where !state.take(line) { return line }
      state.report.unchanged += files.count
      return nil
    }
    if let second {
      throw PublishingError(
        path: String(decoding: previous[second], as: UTF8.self), reason: "is made twice")
    }
    return true
  }

  /// What is to be known of files that were put in place, to keep them the next time; nil where one is gone.
  public func published(_ paths: [String]) -> [PublishedFile]? {
    var files: [PublishedFile] = []
    files.reserveCapacity(paths.count)
    for path in paths {
      let path = PackedBytes(Array(path.utf8))
      let signature = path.withUnsafeBytes { FileSignature(path: $0, in: folder)?.word }
      guard let signature else { return nil }
      files.append(PublishedFile(path: path, signature: signature))
    }
    return files
  }

  private func stageOne(_ path: String, _ bytes: [UInt8]) throws(PublishingError) {
    guard OutputPath.isInside(path.utf8) else {
      throw PublishingError(path: path, reason: "is not a path inside the output folder")
    }
    let line = Array(path.utf8).withUnsafeBytes { previous.line(of: $0) }
    guard state.withLock({ $0.take(path, line) }) else {
      throw PublishingError(path: path, reason: "is made twice")
    }
    let folder = path.lastIndex(of: "/").map { "/" + path[..<$0] } ?? ""
    if isThere(folder) {
      let target = output + "/" + path
      if Folder.contains(bytes, target) {
        state.withLock { $0.report.unchanged += 1 }
        return
      }
      if line == nil, Folder.kind(of: target) != nil {
        throw PublishingError(
          path: target, reason: "was not written by Serai, which leaves it alone")
      }
    }
    try write(bytes, to: path, in: folder)
    state.withLock { $0.report.written += 1 }
  }

  /// Whether the site has a folder already; where it has not, none of its files need be looked for.
  private func isThere(_ folder: String) -> Bool {
    if let known = state.withLock({ $0.folders[folder] }) { return known }
    let isThere = Folder.kind(of: output + folder) != nil
    state.withLock { $0.folders[folder] = isThere }
    return isThere
  }

  /// Writes a staged file; its folder is made when it turns out to be missing.
  private func write(
    _ bytes: [UInt8], to path: String, in folder: String
  ) throws(PublishingError) {
    do {
      try Folder.write(bytes, to: staging + "/" + path)
    } catch {
      try Folder.make(staging + folder)
      try Folder.write(bytes, to: staging + "/" + path)
    }
  }

  /// Puts the staged files in place and removes those that are no longer made.
  public func commit() throws(PublishingError) -> PublishingReport {
    let (isMade, others, report) = state.withLock { ($0.isMade, $0.others, $0.report) }
    var result = report
    let stale = isMade.indices.filter { !isMade[$0] }.map {
      String(decoding: previous[$0], as: UTF8.self)
    }
    result.removed = stale.count
    if stale.isEmpty, others.isEmpty, report.written == 0 { return result }
    let made = previous.keeping(isMade, and: Manifest(paths: others))
    let interrupts = InterruptShield()
    defer { interrupts.lower() }
    try Folder.write(made.bytes, to: own + "/commit.new")
    try Folder.move(own + "/commit.new", to: own + "/commit")
    try Self.finish(removing: stale, output: output)
    return result
  }

  /// Drops what was staged; the site stays as it was, and staging may begin anew.
  public func discard() throws(PublishingError) {
    try Folder.removeTree(staging)
    state.withLock { $0 = State(isMade: Self.nothing(of: previous)) }
  }

  /// Does, or does the rest of, a commit that was written down.
  ///
  /// Each step can be repeated.
  private static func finish(
    removing stale: [String], output: String
  ) throws(PublishingError) {
    let own = output + "/" + stateFolder
    for path in stale { try Folder.remove(output + "/" + path) }
    removeEmptyFolders(of: stale, in: output)
    try place(own + "/staging", in: output)
    try Folder.removeTree(own + "/staging")
    try Folder.move(own + "/commit", to: own + "/manifest")
  }

  /// Moves what is in a folder into another: whole where the other has nothing of that name.
  private static func place(_ folder: String, in target: String) throws(PublishingError) {
    for name in Folder.names(in: folder) {
      let (from, to) = (folder + "/" + name, target + "/" + name)
      if Folder.isFolder(from), Folder.isFolder(to) {
        try place(from, in: to)
        try Folder.removeTree(from)
      } else {
        try Folder.move(from, to: to)
      }
    }
  }

  /// Removes the folders that removed files leave empty, innermost first.
  private static func removeEmptyFolders(of files: [String], in output: String) {
    var folders: Set<String> = []
    for file in files {
      var path = file[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        if !folders.insert(String(path)).inserted { break }
      }
    }
    for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      rmdir(output + "/" + folder)
    }
  }
}
