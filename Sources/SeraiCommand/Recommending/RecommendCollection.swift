import ArgumentParser
import CatalogModel
import Diagnostics
import Insights

/// `serai recommend collection`: templates that would complete a collection.
struct RecommendCollection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collection", abstract: "Templates that would complete a collection.")

  @Argument(help: "The collection's id.")
  var collectionId: String

  @OptionGroup var options: RecommendationOptions

  func run() throws {
    let (session, ranked, recommender) = try options.recommender()
    let collections = session.catalog.collections
    guard let collection = collections.first(where: { $0.collectionId == collectionId }) else {
      let meant = nearest(to: collectionId, among: collections.map(\.collectionId))
        .map { ": did you mean '\($0)'?" }
      Terminal.write(
        "serai: there is no collection '\(collectionId)'\(meant ?? "")\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
    options.write(recommender.complements(of: collection, most: options.top), ranked)
  }
}
