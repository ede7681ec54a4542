import ArgumentParser
import Insights

/// `serai recommend related`: templates that are like one.
struct RecommendRelated: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Templates that are like one, by what they say and are made of.")

  @Argument(help: "The template's id.")
  var templateId: String

  @OptionGroup var options: RecommendationOptions

  func run() throws {
    let (_, ranked, recommender) = try options.recommender()
    try ranked.require([templateId])
    options.write(recommender.related(to: templateId, most: options.top), ranked)
  }
}
