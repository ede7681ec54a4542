/// Why a template is recommended.
public enum RecommendationReason: Sendable, Equatable {
  /// Of the people who use a template, so many use the recommended one.
  case usedTogether(templateId: String, shared: BlurredCount, users: BlurredCount)
  /// It is like a template, with these words in common.
  case similar(templateId: String, terms: [String])
  /// It builds on a template, or that on it.
  case related(templateId: String)
  /// There is nothing to go by but its rank.
  case ranked

  /// In words: `14 of the 31 users of 'order-status' use this`.
  public var text: String {
    switch self {
    case .usedTogether(let templateId, let shared, let users):
      "\(shared.text) of the \(users.text) users of '\(templateId)' use this"
    case .similar(let templateId, let terms):
      terms.isEmpty
        ? "it is like '\(templateId)'"
        : "it is like '\(templateId)': \(terms.joined(separator: ", "))"
    case .related(let templateId): "it and '\(templateId)' build on each other"
    case .ranked: "it ranks high"
    }
  }
}
