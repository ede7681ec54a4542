import CatalogModel
import Decoding
import Glibc
import TestSupport
import Testing
import UsageCounting

@testable import Insights

@Suite struct RatingTests {
  private let prior = RatingPrior(mean: 3.9, weight: 6, deviation: 0.9)

  private func summary(_ distribution: [Int]) -> RatingSummary {
    RatingSummary(distribution: distribution)
  }

  private func bounds(_ distribution: [Int]) -> (mean: Double, lower: Double) {
    let summary = summary(distribution)
    let mean = summary.bayesianMean(prior)
    return (mean, RatingFigure.lowerBound(mean, count: summary.count, prior))
  }

  @Test func `a better vote never lowers a rating, and all is between 1 and 5`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let distribution = (0..<5).map { _ in random.next(30) + 1 }
      let (mean, lower) = bounds(distribution)
      #expect((1...5).contains(mean) && (1...mean).contains(lower))
      let score = random.next(4)
      var better = distribution
      better[score] -= 1
      better[score + 1] += 1
      let raised = bounds(better)
      #expect(raised.mean > mean && raised.lower > lower)
      var praised = distribution
      praised[4] += 1
      #expect(bounds(praised).lower > lower)
    }
  }

  @Test func `one vote cannot move a large sample`() {
    for count in [100, 1000, 10_000] {
      let (before, _) = bounds([count / 4, 0, count / 2, 0, count / 4])
      let (after, _) = bounds([count / 4 + 1, 0, count / 2, 0, count / 4])
      #expect(abs(after - before) <= 4 / Double(count))
    }
  }

  @Test func `few ratings stay near the prior, many near their mean`() {
    #expect(abs(bounds([0, 0, 0, 0, 1]).mean - 3.9) < 0.2)
    #expect(abs(bounds([0, 0, 0, 0, 1000]).mean - 5) < 0.01)
  }

  @Test func `the prior is found again in what was drawn from it`() {
    var random = SeededGenerator(seed: 5)
    // True means 2, 3 and 4, with noise of -1, 0 or 1: τ² = 2/3 and σ² = 2/3, so that m = 1.
    let groups = (0..<3000).map { group in
      var distribution = [0, 0, 0, 0, 0]
      for _ in 0..<(2 + random.next(20)) { distribution[group % 3 + random.next(3)] += 1 }
      return summary(distribution)
    }
    let prior = RatingPrior(groups)
    #expect(abs(prior.mean - 3) < 0.03 && abs(prior.weight - 1) < 0.08)
    #expect(abs(prior.deviation * prior.deviation - 2.0 / 3) < 0.02)
    #expect(RatingPrior(groups.reversed()).weight - prior.weight < 1e-9)
  }

  @Test func `templates that are all alike give a prior that counts much`() {
    let groups = (0..<50).map { _ in summary([1, 1, 1, 1, 1]) }
    #expect(RatingPrior(groups).weight == 100 && abs(RatingPrior(groups).mean - 3) < 1e-9)
    #expect(RatingPrior([summary([0, 0, 0, 0, 1])]).weight == 5)
    #expect(RatingPrior([RatingSummary]()) == .unfitted)
  }

  @Test func `a rating says how it comes about`() {
    var rating = Rating()
    rating.score = 5
    rating.date = "2026-01-01"
    let figure = RatingFigure(
      [rating, rating], prior, asOf: CalendarDate("2026-10-01") ?? .init(day: 0))
    #expect(
      figure.explanation
        == "4.2 from 2 ratings (5.0 before the prior of 3.9, which counts as 6.0 ratings); "
        + "above 3.7 with 95 % probability.")
    #expect(figure.recent == nil)
    let none = RatingFigure([rating], prior, asOf: CalendarDate("2025-10-01") ?? .init(day: 0))
    #expect(none.all == nil && none.mean == 3.9)
  }
}

@Suite struct PopularityTests {
  private let settings = InsightSettings()
  private let prior = SuccessPrior(mean: 0.8, weight: 20)

  private func popularity(_ users: Double, _ completed: Int, _ failed: Int, age: Int) -> Double {
    PopularityFigure(
      users: Int(users), recentUsers: users,
      counts: UsageCounts(completed: completed, failed: failed), age: age, prior, settings
    ).value
  }

  @Test func `more users and more success make a template more popular, age alone does not`() {
    #expect(popularity(11, 10, 2, age: 400) > popularity(10, 10, 2, age: 400))
    #expect(popularity(10, 11, 2, age: 400) > popularity(10, 10, 2, age: 400))
    #expect(popularity(10, 10, 3, age: 400) < popularity(10, 10, 2, age: 400))
    // A steady audience of one new user a day, at 90 days and at 900.
    let weights = (0..<900).map { exp2(-Double($0) / 90) }
    let young = popularity(weights[..<90].reduce(0, +), 10, 2, age: 90)
    let old = popularity(weights.reduce(0, +), 10, 2, age: 900)
    #expect(abs(young / old - 1) < 0.01)
    #expect(popularity(0, 0, 0, age: 0) == 0)
    #expect(popularity(5, 5, 0, age: 0) == popularity(5, 5, 0, age: 14))
  }

  @Test func `the prior of success is found again in what was drawn from it`() {
    var random = SeededGenerator(seed: 9)
    // Shares of 0.7 or 0.9: mean 0.8, variance 0.01, so that a beta distribution has weight 15.
    let counts = (0..<4000).map { group in
      let chance = group % 2 == 0 ? 700 : 900
      let runs = 5 + random.next(60)
      let completed = (0..<runs).count { _ in random.next(1000) < chance }
      return UsageCounts(completed: completed, failed: runs - completed)
    }
    let prior = SuccessPrior(counts)
    #expect(abs(prior.mean - 0.8) < 0.01 && abs(prior.weight - 15) < 1.5)
    #expect(SuccessPrior([UsageCounts(completed: 5)]) == .unfitted)
    #expect(SuccessPrior([UsageCounts(completed: 5), UsageCounts(completed: 3)]).mean == 1)
  }

  @Test func `few people are not told`() {
    let figure = PopularityFigure(
      users: 3, recentUsers: 3, counts: UsageCounts(completed: 9), age: 50, prior, settings)
    #expect(figure.explanation == "fewer than 5 people ran it.")
    #expect(figure.shownSuccess == nil && figure.shownUsers.exact == nil)
    #expect(BlurredCount(0, below: 5).text == "0" && BlurredCount(5, below: 5).text == "5")
  }
}

@Suite struct TrendTests {
  private let settings = InsightSettings()

  /// So many users on each day, of days that end with day 1000.
  private func trend(_ daily: [Int], people: Int = 100, age: Int? = nil) -> TrendFigure {
    let days = daily.enumerated().map { index, users in
      UsageDay(day: 1001 - daily.count + index, users: users)
    }
    return TrendFigure(
      days, people: people, firstDay: 1000 - (age ?? daily.count), lastDay: 1000, settings)
  }

  private func steady(_ count: Int, _ users: Int) -> [Int] { Array(repeating: users, count: count) }

  @Test func `a trend needs more than before, beyond chance`() {
    #expect(trend(steady(84, 2) + steady(28, 4)).direction == .rising)
    #expect(trend(steady(84, 4) + steady(28, 2)).direction == .falling)
    #expect(trend(steady(112, 3)).direction == .steady)
    #expect(trend(steady(84, 10) + steady(28, 11)).direction == .steady)
    #expect(
      trend(steady(84, 2) + steady(28, 8)).growth > trend(steady(84, 2) + steady(28, 4)).growth)
  }

  @Test func `three clicks make no trend, nor does one person`() {
    #expect(trend(steady(109, 0) + steady(3, 1)).direction == .quiet)
    #expect(trend(steady(84, 0) + steady(28, 1), people: 1).direction == .quiet)
    #expect(trend(steady(3, 1), people: 3).direction == .new)
    #expect(trend(steady(40, 50)).direction == .new)
    #expect(trend(steady(60, 50)).direction == .steady)
  }
}

@Suite struct RankTests {
  @Test func `a rank is a weighted mean between 0 and 1, and the weights' sum does not matter`() {
    let shares = [("a", 0.5, 2.0), ("b", 1.5, 1.0), ("c", -1.0, 1.0)].map {
      (name: $0.0, value: $0.1, weight: $0.2)
    }
    let rank = RankFigure(shares, isLive: true)
    #expect(rank.value == 0.5 && rank.parts.map(\.weight) == [0.5, 0.25, 0.25])
    #expect(rank.explanation == "a 0.50 × 0.50 + b 1.00 × 0.25 + c 0.00 × 0.25 = 0.500.")
    #expect(RankFigure([("a", 1, 0), ("b", 0, 0)], isLive: true).value == 0.5)
  }

  @Test func `numbers are written with their places`() {
    #expect(4.449.fixed(1) == "4.4" && 4.45.fixed(0) == "4" && (-0.001).fixed(2) == "0.00")
    #expect(0.05.fixed(2) == "0.05" && (-1.5).fixed(1) == "-1.5" && Double.nan.fixed(1) == "?")
    #expect(Wording.grouped(1_234_567) == "1,234,567" && Wording.grouped(-12) == "-12")
    #expect(Wording.grouped(123) == "123" && Wording.count(1, "run") == "1 run")
  }
}
