import Diagnostics
import Rendering
import Validation

/// What is shown at a moment: a site, and what is wrong with what it is made from.
struct Generation: Sendable {
  /// Rises whenever pages may look different.
  var number = 0
  /// Rises whenever all that hangs on every template was made anew: figures, lists, the search.
  var wholeNumber = 0
  /// The last site that was sound; nil where there has been none yet.
  var site: Site?
  /// Where its files come from.
  var addresses: SiteAddresses?
  /// The catalog as its files are now; nil where it has not been read yet.
  var opened: OpenedCatalog?
  /// What is wrong, with lines and columns, in the order of the files.
  var diagnostics: [Diagnostic] = []
  /// Whether the site is older than the files, since these have errors.
  var isHeldBack = false
}
