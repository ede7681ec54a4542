import ArgumentParser
import Insights

/// `serai recommend user`: templates for a user.
struct RecommendUser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Templates for a user, by what they have run, rated and collected.")

  @Argument(help: "The user, as usage files and ratings name them.")
  var user: String

  @Flag(help: "Recommend what they already use too.")
  var includeUsed = false

  @OptionGroup var options: RecommendationOptions

  func run() throws {
    let (_, ranked, recommender) = try options.recommender()
    if !recommender.knows(user) {
      Terminal.write("Nothing is known of '\(user)': these rank highest.\n", to: .errors)
    }
    options.write(
      recommender.recommend(forUser: user, includesUsed: includeUsed, most: options.top), ranked)
  }
}
