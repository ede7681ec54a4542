import ArgumentParser
import Insights

/// `serai recommend set`: what people who run some templates also run.
struct RecommendSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "What people who run some templates also run.")

  @Argument(help: "The templates' ids.")
  var templateIds: [String]

  @Flag(help: "Recommend the given templates too.")
  var includeUsed = false

  @OptionGroup var options: RecommendationOptions

  func run() throws {
    let (_, ranked, recommender) = try options.recommender()
    try ranked.require(templateIds)
    options.write(
      recommender.recommend(for: templateIds, includesUsed: includeUsed, most: options.top), ranked)
  }
}
