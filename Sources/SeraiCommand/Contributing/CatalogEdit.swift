import CatalogReading
import Diagnostics
import Files
import Validation
import Values
import YAML

/// Changes of catalog files that are made together, once it is known that they break nothing.
struct CatalogEdit {
  private let session: CatalogSession
  private let location: CatalogLocation
  /// The files that change, whole.
  private var files: [String: [UInt8]] = [:]

  init(_ session: CatalogSession, _ location: CatalogLocation) {
    self.session = session
    self.location = location
  }

  /// What a file holds, with the changes so far; nil where there is none.
  func bytes(of path: String) -> [UInt8]? {
    files[path] ?? (try? session.access.read(path, YAMLLimits.fileSize))
  }

  /// Puts a whole file in place.
  mutating func put(_ text: String, at path: String) { files[path] = Array(text.utf8) }

  /// Sets a scalar in a file's mapping, and leaves all else there as it is.
  mutating func set(_ path: DataPath, to text: String, in file: String) throws {
    guard let bytes = bytes(of: file),
      let value = YAMLReader.read(bytes, file: file).document?.value
    else { try refuse(file) }
    // The editor takes a scalar's own text for a wish to quote it.
    let present = value[path].map { $0.string ?? JSONWriter.plainText(of: $0) }
    if present?.isExactly(text) ?? false { return }
    let edit = Self.edit(path, text, Place(file: file), value)
    let fix = FixIt(
      title: "Set \(path)", applicability: .safe, edits: edit.map { [$0] } ?? [])
    guard let edited = YAMLEditor.apply([fix], reading: { _ in bytes }).files.first else {
      try refuse(file)
    }
    files[file] = edited.bytes
  }

  /// Adds an item to a list of a file.
  mutating func append(_ yaml: String, to path: DataPath, in file: String) throws {
    let place = Place(file: file, path: path)
    let fix = FixIt(
      title: "Add to \(path)", applicability: .safe, edits: [.append(place, yaml: yaml)])
    guard let bytes = bytes(of: file),
      let edited = YAMLEditor.apply([fix], reading: { _ in bytes }).files.first
    else { try refuse(file) }
    files[file] = edited.bytes
  }

  /// The change that sets a scalar: in place of the one that is there, or as a new entry of the innermost
  /// mapping that is.
  private static func edit(
    _ path: DataPath, _ text: String, _ file: Place, _ value: Value
  ) -> FixIt.Edit? {
    var place = file
    place.path = path
    if value[path] != nil { return .replace(place, with: text) }
    var entry = Value.string(text)
    var holder = path
    while value[holder] == nil || holder == path {
      guard case .key(let key)? = holder.steps.popLast() else { return nil }
      var object = Object()
      object.append(key, entry)
      entry = .object(object)
    }
    // The innermost mapping takes the entry itself.
    place.path = holder
    return .append(place, yaml: YAMLWriter.text(of: entry))
  }

  private func refuse(_ file: String) throws -> Never {
    try session.refuse(
      "cannot-edit", "'\(file)' can't be changed as it is", file,
      explanation: "It is not there, or written in a way that Serai does not change.",
      help: "Change it by hand")
  }

  /// Writes the files, unless something would be wrong with them that is not wrong now.
  func write() throws {
    let overlaid = session.access.overlaid(with: files)
    let before = Set(session.opened.check().map { "\($0.id) \($0.location.file) \($0.summary)" })
    let opened = try OpenedCatalog(overlaid, asOf: location.today)
    let made = opened.check().filter { diagnostic in
      diagnostic.severity == .error
        && !before.contains("\(diagnostic.id) \(diagnostic.location.file) \(diagnostic.summary)")
    }
    guard made.isEmpty else {
      var session = session
      session.access = overlaid
      session.report(made)
      Terminal.write("Nothing was written.\n", to: .errors)
      throw ExitStatus.problemsFound
    }
    let folder = CatalogFolder(location.catalog)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try folder.write(bytes, to: path)
      if !location.quiet { Terminal.write("Wrote \(location.catalog)/\(path)\n", to: .output) }
    }
  }
}
