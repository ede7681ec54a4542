import Caching
import Publishing
import Rendering

/// A part of a site that was made, or left as it was.
struct BuiltPart: Sendable {
  /// What it is called, whichever position it has.
  let name: String
  /// What it was made of; nil for one that is made anew each time.
  let fingerprint: Fingerprint?
  /// What the files about all parts need of it.
  let unit: RenderedUnit
  /// The paths of the files that were made.
  let paths: [String]
  /// What the cache had of it, where it was left as it was.
  let kept: BuildCache.Part?
}
