import Insights
import Values

extension Evaluation {
  /// A table for people.
  var text: String {
    let heads = [
      "method", "Recall@\(Self.lengths[0])", "NDCG@\(Self.lengths[0])",
      "MAP@\(Self.lengths[0])", "hit rate", "Recall@\(Self.lengths[1])",
      "NDCG@\(Self.lengths[1])", "coverage", "novelty", "learning", "lists",
    ]
    var table = TextTable(heads)
    for result in results {
      let (short, long) = (result.metrics[0], result.metrics[1])
      table.add([
        result.method.description, short.recall.text, short.ndcg.text, short.map.text,
        short.hitRate.text, long.recall.text, long.ndcg.text, short.coverage.fixed(3),
        short.novelty.fixed(2), result.fitting.milliseconds, result.listing.milliseconds,
      ])
    }
    let cut =
      kind == .user
      ? "a fifth of each user's items put aside with seed \(seed)" : "the latest fifth put aside"
    return """
      \(size.interactions) interactions of \(size.users) users with \(size.items) items; \(cut); \
      \(results.first?.metrics[0].users ?? 0) users tested.
      Recall: of what was put aside. ±: 95 % confidence. Coverage and novelty: of lists of \(Self.lengths[0]).

      \(table.text)
      """
  }

  /// The same as data.
  var value: Value {
    .object([
      "split": .string(kind.rawValue), "seed": .string(String(seed)),
      "users": Value(size.users), "items": Value(size.items),
      "interactions": Value(size.interactions),
      "methods": .array(results.map(\.value)),
    ])
  }
}

extension Evaluation.Result {
  fileprivate var value: Value {
    .object([
      "method": .string(method.description), "settingsTried": Value(tried),
      "metrics": .array(metrics.map(\.value)),
    ])
  }
}

extension RankingMetrics {
  fileprivate var value: Value {
    .object([
      "length": Value(length), "users": Value(users), "recall": recall.value,
      "ndcg": ndcg.value, "map": map.value, "hitRate": hitRate.value,
      "coverage": .number(coverage), "novelty": .number(novelty),
    ])
  }
}

extension RankingMetrics.Estimate {
  fileprivate var text: String { "\(mean.fixed(4)) ±\(margin.fixed(4))" }

  fileprivate var value: Value {
    .object(["mean": .number(mean), "margin": .number(margin)])
  }
}

extension Duration {
  /// `123 ms`.
  var milliseconds: String {
    "\(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) ms"
  }
}
