import Glibc

/// Tells of changes in folders, those that come together at once.
struct Watcher {
  /// The folders.
  let roots: [String]
  /// Is told what has changed in each of the folders, in their order.
  let report: @Sendable ([FolderChanges]) -> Void
  /// Is told what cannot be watched, and why.
  let complain: @Sendable (_ folder: String, _ problem: String) -> Void

  /// So long nothing more may happen before what has happened is told, in milliseconds: an editor
  /// writes a file aside, moves it into place and touches it again.
  private static let quiet: Int32 = 10
  /// So long it may take at most before it is told all the same.
  private static let patience = 50
  /// So often a folder that has gone is looked for.
  private static let search: Int32 = 250

  /// Watches for ever.
  func run() {
    let watches = roots.map { FolderWatch($0) }
    var told = [String?](repeating: nil, count: roots.count)
    while true {
      for (index, watch) in watches.enumerated() where watch.problem != told[index] {
        told[index] = watch.problem
        if let problem = watch.problem { complain(roots[index], problem) }
      }
      let isComplete = watches.allSatisfy(\.isThere)
      wait(for: watches, atMost: isComplete ? -1 : Self.search)
      let changes = settled(watches)
      if changes.contains(where: { !$0.isEmpty }) { report(changes) }
    }
  }

  private func settled(_ watches: [FolderWatch]) -> [FolderChanges] {
    var changes = watches.map { watch in
      FolderChanges(paths: [], isLost: watch.resume())
    }
    var waited = 0
    repeat {
      for (index, watch) in watches.enumerated() { changes[index].add(watch.read()) }
      guard changes.contains(where: { !$0.isEmpty }) else { break }
      waited += Int(Self.quiet)
    } while wait(for: watches, atMost: Self.quiet) && waited < Self.patience
    return changes
  }

  /// Waits until something happens; false where nothing has in so many milliseconds.
  @discardableResult
  private func wait(for watches: [FolderWatch], atMost milliseconds: Int32) -> Bool {
    var polled = watches.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    return poll(&polled, nfds_t(polled.count), milliseconds) > 0
  }
}
