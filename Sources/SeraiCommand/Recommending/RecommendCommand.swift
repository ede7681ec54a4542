import ArgumentParser

/// `serai recommend`: says what goes together, and how well that is foreseen.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend", abstract: "Recommend templates, and measure how well.",
    subcommands: [
      RecommendRelated.self, RecommendTogether.self, RecommendUser.self, RecommendSet.self,
      RecommendCollection.self, RecommendLists.self, RecommendEvaluate.self,
    ],
    defaultSubcommand: RecommendLists.self)
}
