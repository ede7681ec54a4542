import Caching

/// The weightiest words of a template.
struct WordVector: Sendable {
  /// In the order of the words.
  let weights: [ContentModel.Weight]
  let packed: PackedBytes
  /// The template's position in the memory that they were taken from; nil where they were weighed anew.
  let earlier: Int?
}
