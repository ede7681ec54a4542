/// A part of a template that is searched, and what a word in it counts.
///
/// Weights and length normalization are those of BM25F (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009, section 3.7), chosen with the training part of the judged queries.
public enum SearchField: UInt8, CaseIterable, Sendable {
  case name, tags, description, parameters, texts, author

  /// How much a word counts here, against one in a message.
  var weight: Double {
    switch self {
    case .name: 10
    case .tags: 6
    case .description: 4
    case .parameters: 2
    case .texts: 1
    case .author: 3
    }
  }

  /// How much the length of a field counts, BM25F's b: 0 not at all.
  var normalization: Double {
    switch self {
    case .name, .description, .parameters, .texts: 0.5
    case .tags: 0.2
    case .author: 0.3
    }
  }
}
