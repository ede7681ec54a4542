public import Decoding

/// How templates that are used together are found.
public enum RecommendationMethod: String, Choice {
  /// EASE for a catalog that is small enough, and item-kNN for others.
  case automatic
  /// The linear model EASE (Steck 2019).
  case ease
  /// The nearest neighbours of each template, by the users whom they share.
  case itemKnn = "item-knn"
}
