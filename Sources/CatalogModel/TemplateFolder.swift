import Synchronization

/// The files of a template that nobody has asked for yet: they are read when somebody does.
///
/// Of a large catalog most templates are as they were, and only what other templates need of them is kept from an
/// earlier reading.
final class TemplateFolder: Sendable {
  /// What the files say at length.
  struct Contents: Sendable {
    var readme: String?
    /// By the paths of their templates.
    var versions: [String: VersionContent] = [:]
  }

  private let read: @Sendable () -> Contents
  private let known = Mutex<Contents?>(nil)

  init(read: @escaping @Sendable () -> Contents) { self.read = read }

  /// Reads them, once.
  var contents: Contents {
    known.withLock { known in
      if let known { return known }
      let contents = read()
      known = contents
      return contents
    }
  }
}
