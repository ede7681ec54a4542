import Caching
import Synchronization

/// The lines of files that problems are quoted from, so that a file in which nothing has changed need not be read
/// for a line of it.
final class QuoteMemory: Sendable {
  /// What is known of a file.
  private struct File: Sendable {
    /// What stands for what the file says.
    let state: Fingerprint
    var lines: [Int: String]
  }

  private let known: [String: File]
  private let found = Mutex<[String: File]>([:])
  /// What stands for what a file says now; nil where nobody knows.
  private let state: @Sendable (_ file: String) -> Fingerprint?

  /// Nothing is known yet.
  init() {
    known = [:]
    state = { _ in nil }
  }

  /// What was quoted before; it counts of the files that say the same.
  init(after earlier: QuoteMemory, state: @escaping @Sendable (_ file: String) -> Fingerprint?) {
    known = earlier.known
    self.state = state
  }

  /// A line of a file by its number, where it is known.
  func line(_ number: Int, of file: String) -> String? {
    guard let known = known[file], known.state == state(file) else { return nil }
    return known.lines[number]
  }

  /// Takes in a line that was read.
  func add(_ line: String, _ number: Int, of file: String) {
    guard let state = state(file) else { return }
    found.withLock { $0[file, default: File(state: state, lines: [:])].lines[number] = line }
  }

  // MARK: - Packing

  /// Writes what is known now.
  func pack(into writer: inout PackedWriter) {
    let same = known.filter { $1.state == state($0) }
    let all = found.withLock { $0 }.merging(same) { new, old in
      File(state: new.state, lines: new.lines.merging(old.lines) { line, _ in line })
    }
    writer.add(all) { writer, file in
      writer.add(file.key)
      writer.add(file.value.state)
      writer.add(file.value.lines) { writer, line in
        writer.add(line.key)
        writer.add(line.value)
      }
    }
  }

  /// Reads what `pack` has written.
  init(packed reader: inout PackedReader) throws(PackedDamage) {
    let files = try reader.list { (reader) throws(PackedDamage) in
      let file = try reader.string()
      let state = try reader.fingerprint()
      let lines = try reader.list { (reader) throws(PackedDamage) in
        let number = try reader.int()
        return (number, try reader.string())
      }
      let byNumber = Dictionary(lines, uniquingKeysWith: { one, _ in one })
      return (file, File(state: state, lines: byNumber))
    }
    known = Dictionary(files, uniquingKeysWith: { one, _ in one })
    state = { _ in nil }
  }
}
