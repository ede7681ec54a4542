import ArgumentParser
import Insights
import Values

/// `serai recommend evaluate`: what methods are worth, beside recommending what is popular.
struct RecommendEvaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure how well methods foresee what people use.",
    discussion: """
      A fifth of the interactions is put aside; of the rest a fifth is used to choose each method's \
      settings. Figures are means over users with 95 % confidence intervals. The same seed gives \
      the same figures; only the times differ.
      """)

  @OptionGroup var location: CatalogLocation

  @Option(
    help:
      "A CSV file with the columns user, item and perhaps value and time, in place of a catalog.")
  var interactions: String?

  @Option(help: "How the table is cut: user (a part of each user's items) or time (the latest).")
  var split = InteractionSplit.Kind.user

  @Option(help: "What the cut is drawn with.")
  var seed: UInt64 = 1

  @Option(name: .customLong("method"), help: "A method to evaluate; may be given several times.")
  var methods: [EvaluatedMethod.Family] = []

  @Option(help: "How to print: text or json.")
  var format = EvaluationFormat.text

  func run() throws {
    let table: InteractionTable
    if let interactions {
      table = try InteractionInput.read(interactions)
    } else {
      table = InteractionTable(try CatalogSession(location).catalog)
    }
    guard !table.rows.isEmpty else {
      Terminal.write("serai: there is nothing to learn from: no usage\n", to: .errors)
      throw ExitStatus.problemsFound
    }
    guard split != .time || table.hasTimes else {
      Terminal.write("serai: the table has no column 'time'\n", to: .errors)
      throw ExitStatus.wrongUsage
    }
    let families = methods.isEmpty ? EvaluatedMethod.Family.allCases : methods
    let evaluation = Evaluation(table, families, by: split, seed: seed)
    switch format {
    case .text: Terminal.write(evaluation.text, to: .output)
    case .json:
      Terminal.write(
        JSONWriter.plainText(of: evaluation.value, style: .pretty) + "\n", to: .output)
    }
  }
}

/// How an evaluation is printed.
enum EvaluationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
