import CatalogModel
import Testing
import UsageCounting

@testable import Insights

@Suite struct RankedCatalogTests {
  @Test func `a deprecated template comes after all live ones, however popular it is`() throws {
    let (_, ranked) = try SampleCatalog.ranked()
    #expect(ranked.byRank.map { ranked.templates[$0].templateId }.last == "order-old")
    #expect(ranked["order-old"]?.popularity.users == 60 && ranked["order-draft"] == nil)
    #expect(ranked.place(of: "order-old") == 6)
    for list in RankedList.allCases {
      #expect(!ranked.list(list).contains { $0.templateId == "order-old" })
    }
    #expect(ranked.list(.mostUsed).map(\.templateId).first == "bank-balance")
  }

  @Test func `the order of rows changes no figure`() throws {
    let (_, first) = try SampleCatalog.ranked()
    var files = SampleCatalog.files()
    let lines = files["usage/2026/01.csv"]?.split(separator: "\n") ?? []
    files["usage/2026/01.csv"] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let (_, second) = try SampleCatalog.ranked(files)
    for (before, after) in zip(first.templates, second.templates) {
      #expect(before.rank == after.rank && before.popularity.value == after.popularity.value)
    }
  }

  @Test func `without one user's rows only the figures of what they used change`() throws {
    let (_, all) = try SampleCatalog.ranked()
    let (_, others) = try SampleCatalog.ranked(
      SampleCatalog.files(usage: SampleCatalog.usage.filter { !$0.hasPrefix("u59,") }))
    let changed = zip(all.templates, others.templates).filter {
      $0.popularity.users != $1.popularity.users
    }.map(\.0.templateId)
    #expect(changed == ["bank-balance", "bank-transfer", "order-old"])
  }
}

@Suite struct CatalogRecommenderTests {
  private func recommender(_ files: [String: String]? = nil) throws -> CatalogRecommender {
    let (catalog, ranked) = try SampleCatalog.ranked(files ?? SampleCatalog.files())
    return CatalogRecommender(ranked, catalog)
  }

  @Test func `what the same people use goes together, but for what nobody should begin to use`()
    throws
  {
    let found = try recommender().usedTogether(with: "order-status")
    #expect(found.map(\.templateId) == ["order-return"])
    #expect(found[0].reasons[0].text == "30 of the 30 users of 'order-status' use this")
  }

  @Test func `too few common users are not told, and recommend nothing`() throws {
    let recommender = try recommender()
    #expect(recommender.sharedUsers("order-status", "bank-balance")?.text == "fewer than 5")
    #expect(
      !recommender.usedTogether(with: "bank-balance").contains { $0.templateId == "order-status" })
  }

  @Test func `related templates say alike things, and are live`() throws {
    let found = try recommender().related(to: "order-status").map(\.templateId)
    #expect(found.first == "order-return" || found.first == "order-gift")
    #expect(!found.contains("order-old") && !found.contains("bank-base"))
  }

  @Test func `a user gets what they do not use, dislike or should not begin to use`() throws {
    let recommender = try recommender()
    let found = recommender.recommend(forUser: "u5").map(\.templateId)
    #expect(!found.isEmpty && !found.contains("order-status") && !found.contains("order-old"))
    // The gift wrap has no users yet: it comes to people by what it is.
    #expect(found.contains("order-gift"))
    let again = recommender.recommend(forUser: "u5", includesUsed: true).map(\.templateId)
    #expect(again.contains("order-status"))
    #expect(!recommender.recommend(forUser: "uma").map(\.templateId).contains("order-return"))
    #expect(recommender.knows("uma") && !recommender.knows("nobody"))
    // A curator's collection is what they like.
    #expect(recommender.recommend(forUser: "cora").map(\.templateId).first == "order-return")
    #expect(recommender.recommend(forUser: "nobody").allSatisfy { $0.reasons == [.ranked] })
  }

  @Test func `a collection is completed by what goes with it`() throws {
    let (catalog, ranked) = try SampleCatalog.ranked()
    let recommender = CatalogRecommender(ranked, catalog)
    let found = recommender.complements(of: catalog.collections[0])
    #expect(found.first?.templateId == "order-return")
  }

  @Test func `item-kNN takes over where the catalog wants it`() throws {
    var files = SampleCatalog.files()
    files["serai.yaml", default: ""] += "insights: {method: item-knn, smallCount: 0}\n"
    let recommender = try recommender(files)
    #expect(recommender.methodName == "item-kNN")
    #expect(recommender.usedTogether(with: "order-status").first?.templateId == "order-return")
  }
}
