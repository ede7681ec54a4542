import ArgumentParser
import Insights

/// `serai recommend together`: templates that the same people use as one.
struct RecommendTogether: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "together", abstract: "Templates that the same people use as one.")

  @Argument(help: "The template's id.")
  var templateId: String

  @OptionGroup var options: RecommendationOptions

  func run() throws {
    let (_, ranked, recommender) = try options.recommender()
    try ranked.require([templateId])
    options.write(recommender.usedTogether(with: templateId, most: options.top), ranked)
  }
}
