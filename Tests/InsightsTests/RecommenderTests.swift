import Diagnostics
import Files
import TestSupport
import Testing
import Glibc
import UsageCounting

@testable import Insights

@Suite struct RecommenderTests {
  private func matrix(users: Int, items: Int, seed: UInt64) -> InteractionMatrix {
    var random = SeededGenerator(seed: seed)
    return InteractionMatrix(
      itemCount: items,
      (0..<users).map { _ in
        (0..<items).filter { _ in random.next(4) == 0 }.map { UInt32($0) }
      })
  }

  @Test func `common users are counted as they are`() {
    let matrix = matrix(users: 60, items: 12, seed: 1)
    let gram = GramMatrix(matrix, workers: 3)
    for left in 0..<12 {
      for right in 0..<12 {
        let shared = (0..<60).count { user in
          let items = matrix.items(of: user)
          return items.contains(UInt32(left)) && items.contains(UInt32(right))
        }
        #expect(gram.shared(left, right) == shared)
      }
    }
    let users = matrix.transposed
    #expect(users.transposed.items == matrix.items && users.transposed.starts == matrix.starts)
  }

  @Test func `EASE solves what defines it`() throws {
    let matrix = matrix(users: 80, items: 10, seed: 2)
    let gram = GramMatrix(matrix)
    let model = try #require(EASE(gram, regularization: 7, denoising: 0.5))
    // The gradient of ‖X - XB‖² + B's penalty is 0 off the diagonal: G - (G + Λ)B = 0.
    for row in 0..<10 {
      for column in 0..<10 where row != column {
        var value = Double(gram.shared(row, column))
        for inner in 0..<10 where inner != column {
          let penalty = inner == row ? 7 + 0.5 * Double(gram.shared(row, row)) : 0
          value -=
            (Double(gram.shared(row, inner)) + penalty)
            * Double(model.weight(from: inner, to: column))
        }
        #expect(abs(value) < 1e-3)
      }
      #expect(model.weight(from: row, to: row) == 0)
    }
  }

  @Test func `neighbours are those with the most in common`() {
    let rows: [[UInt32]] = [[0, 1], [0, 1], [0, 1, 2], [0, 2], [3]]
    let knn = ItemKnn(InteractionMatrix(itemCount: 4, rows), shrinkage: 0, workers: 2)
    #expect(knn.neighbours[0].map(\.item) == [1, 2] && knn.neighbours[3].isEmpty)
    #expect(knn.neighbours[0][0].shared == 3)
    #expect(abs(Double(knn.neighbours[0][0].similarity) - 3 / 12.0.squareRoot()) < 1e-6)
  }

  @Test func `the best are found, of equals the first`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let scores = (0..<random.next(40)).map { _ in
        random.next(9) == 0 ? -Float.infinity : Float(random.next(6))
      }
      let expected = scores.indices.filter { scores[$0] > -.infinity }
        .sorted { (scores[$1], $0) < (scores[$0], $1) }
      for count in [0, 1, 3, 50] {
        #expect(
          TopSelection.best(count, of: scores).map { Int($0) } == Array(expected.prefix(count)))
      }
    }
  }
}

@Suite struct EvaluationTests {
  /// Two groups of people who like different things, and a little noise.
  private func table(seed: UInt64 = 1, shuffled: Bool = false) throws -> InteractionTable {
    var random = SeededGenerator(seed: seed)
    var lines: [String] = []
    for user in 0..<120 {
      for item in 0..<30 {
        let isOwn = item % 2 == user % 2
        if random.next(10) < (isOwn ? 6 : 1) {
          lines.append("u\(user),i\(item),\(1 + random.next(5)),\(random.next(1000))")
        }
      }
    }
    if shuffled { lines.shuffle(using: &random) }
    let text = "user,item,value,time\n" + lines.joined(separator: "\n")
    let (table, problems) = try InteractionReading.read(
      "t.csv", from: .memory(["t.csv": Array(text.utf8)]))
    #expect(problems.isEmpty)
    return try #require(table)
  }

  private func ndcg(_ evaluation: Evaluation) -> [Double] {
    evaluation.results.map { $0.metrics[0].ndcg.mean }
  }

  @Test func `what people have in common is found, and popularity alone is worse`() throws {
    let evaluation = Evaluation(
      try table(), EvaluatedMethod.Family.allCases, by: .user, seed: 1)
    let values = ndcg(evaluation)
    #expect(values[1] > values[0] * 1.2 && values[2] > values[0] * 1.2)
    #expect(evaluation.results[0].metrics[0].users == 120)
  }

  @Test func `the same seed gives the same figures, whatever the order and the cores`() throws {
    let families = EvaluatedMethod.Family.allCases
    let first = Evaluation(try table(), families, by: .user, seed: 4, workers: 1)
    let second = Evaluation(try table(shuffled: true), families, by: .user, seed: 4, workers: 3)
    #expect(ndcg(first) == ndcg(second))
    #expect(first.results.map(\.method) == second.results.map(\.method))
    #expect(ndcg(Evaluation(try table(), families, by: .user, seed: 5)) != ndcg(first))
  }

  @Test func `a cut by time learns from nothing that comes later`() throws {
    let table = try table()
    let split = InteractionSplit(table, by: .time, share: 0.2, seed: 1)
    let last = split.training.rows.map(\.time).max() ?? 0
    for row in table.rows where row.time > last {
      #expect(!split.training.rows.contains { $0.user == row.user && $0.item == row.item })
    }
    #expect(abs(Double(split.training.rows.count) / Double(table.rows.count) - 0.8) < 0.02)
  }

  @Test func `a cut by user puts a fifth of each user's items aside, and changes for nobody else`()
    throws
  {
    let table = try table()
    let split = InteractionSplit(table, by: .user, share: 0.2, seed: 1)
    let matrix = table.matrix
    for user in table.users.indices {
      let items = matrix.items(of: user)
      #expect(split.wanted[user].count == Int((Double(items.count) * 0.2).rounded()))
      let known = split.training.matrix.items(of: user)
      #expect(Set(known).union(split.wanted[user]) == Set(items))
    }
    let others = InteractionTable(
      users: table.users, items: table.items, rows: table.rows.filter { $0.user != 3 },
      hasTimes: true)
    let without = InteractionSplit(others, by: .user, share: 0.2, seed: 1)
    for user in table.users.indices where user != 3 {
      #expect(without.wanted[user] == split.wanted[user])
    }
  }

  @Test func `measures agree with an example reckoned by hand`() {
    // Hits at places 1 and 3 of three that were wanted; a user with nothing wanted is left out.
    let metrics = RankingMetrics(
      [[1, 2, 3], [4, 5, 6]], wanted: [[1, 3, 9], []], counts: [0, 8, 4, 2, 1, 1, 1, 0, 0, 0],
      userCount: 8, length: 3)
    #expect(metrics.users == 1 && abs(metrics.recall.mean - 2.0 / 3) < 1e-12)
    let best = 1 + 1 / log2(3) + 0.5
    #expect(abs(metrics.ndcg.mean - 1.5 / best) < 1e-12)
    #expect(abs(metrics.map.mean - (1 + 2.0 / 3) / 3) < 1e-12)
    #expect(metrics.hitRate.mean == 1 && metrics.coverage == 0.3)
    #expect(metrics.novelty == (0.0 + 1 + 2) / 3 && metrics.recall.margin == 0)
    let estimate = RankingMetrics.Estimate([0, 1, 0, 1])
    #expect(abs(estimate.margin - 1.96 * (1.0 / 3 / 4).squareRoot()) < 1e-12)
  }

  @Test(arguments: [
    ("user,thing\na,b\n", "The first line must name the columns"),
    ("user,item\na\n", "A row has 2 fields, not 1"),
    ("user,item\na,\n", "A row names a user and an item"),
    ("user,item,value\na,b,much\n", "'value' must be a number, not 'much'"),
    ("item,user,time\na,b,soon\n", "'time' must be a number or a date, not 'soon'"),
  ])
  func `faulty tables are told`(text: String, message: String) throws {
    let (_, problems) = try InteractionReading.read(
      "t.csv", from: .memory(["t.csv": Array(text.utf8)]))
    #expect(problems.map(\.summary) == [message])
  }

  @Test func `a value of nothing is no interaction, and the last time counts`() throws {
    let text = "user,item,value,time\na,x,0,1\na,y,1,2026-01-02\na,y,2,2026-01-05\n"
    let (table, _) = try InteractionReading.read(
      "t.csv", from: .memory(["t.csv": Array(text.utf8)]))
    #expect(table?.rows.map(\.time) == [20_458 * 86_400] && table?.items == ["y"])
  }
}
