import CatalogReading
import Diagnostics
import Files
import Validation

/// Applies the fixes of a catalog's problems, and those of what comes to light then, in memory.
struct CatalogFixing {
  /// The files that change, whole, by path.
  private(set) var files: [String: [UInt8]] = [:]
  /// How many fixes were applied.
  private(set) var count = 0
  /// What is wrong with the catalog once they are.
  private(set) var verdict: Verdict
  /// The catalog's files with the fixes.
  var access: FileAccess { original.overlaid(with: files) }

  private let original: FileAccess
  private let applicable: Set<FixIt.Applicability>
  /// A fix can bring another problem to light, whose fix brings another; no real chain is longer.
  private static let rounds = 10

  /// - Parameters:
  ///   - verdict: what is wrong with the catalog.
  ///   - access: the catalog's files.
  ///   - allowsUnsafe: whether fixes that change the meaning are applied too.
  ///   - check: says what is wrong with the catalog of other files.
  init(
    _ verdict: Verdict, _ access: FileAccess, allowsUnsafe: Bool,
    check: (FileAccess) throws(FileError) -> Verdict
  ) throws(FileError) {
    self.verdict = verdict
    original = access
    applicable = allowsUnsafe ? [.safe, .unsafe] : [.safe]
    for _ in 0..<Self.rounds where applyRound() {
      self.verdict = try check(self.access)
    }
  }

  /// Applies one fix of each problem, file by file; false where nothing has changed.
  private mutating func applyRound() -> Bool {
    let fixes = verdict.diagnostics.compactMap { diagnostic in
      diagnostic.fixes.first { applicable.contains($0.applicability) }
    }
    let access = access
    var hasChanged = false
    // What is wrong in one file says nothing of another, and a group of fixes is tried at once.
    let groups = Dictionary(grouping: fixes) { Set($0.edits.map(\.file)) }
    for (_, fixes) in groups.sorted(by: { ($0.key.min() ?? "") < ($1.key.min() ?? "") }) {
      var isNew = Set<FixIt>()
      let (edited, skipped) = YAMLEditor.apply(fixes.filter { isNew.insert($0).inserted }) { path in
        files[path] ?? (try? access.read(path, YAMLLimits.fileSize))
      }
      for file in edited {
        files[file.path] = file.bytes
        hasChanged = true
      }
      if !edited.isEmpty { count += isNew.count - skipped.count }
    }
    return hasChanged
  }
}

extension FixIt.Edit {
  /// The file that it changes.
  fileprivate var file: String {
    switch self {
    case .remove(let place), .replace(let place, _), .append(let place, _): place.file
    }
  }
}
