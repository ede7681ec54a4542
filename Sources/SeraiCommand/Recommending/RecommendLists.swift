import ArgumentParser
import Insights
import Values

/// `serai recommend --interactions`: a list for each user of a table.
struct RecommendLists: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists", abstract: "Write a list of items for each user of a table.",
    discussion: """
      Each line of the output is a JSON object with a user and their items, best first. What is to \
      be chosen about the method is chosen on a part of the table, unless it is given.
      """)

  @Option(help: "A CSV file with the columns user, item and perhaps value and time.")
  var interactions: String

  @Option(help: "How many items each user gets.")
  var top = 10

  @Option(help: "The file to write; the output if none.")
  var output: String?

  @Option(help: "The method: popularity, item-knn or ease.")
  var method = EvaluatedMethod.Family.ease

  @Option(help: "The λ of ease.")
  var regularization: Double?

  @Option(help: "The ρ of ease, where its λ is given.")
  var denoising = 0.0

  @Option(help: "What the choice of settings is drawn with.")
  var seed: UInt64 = 1

  func validate() throws {
    guard top > 0 else { throw ValidationError("--top must be at least 1") }
    guard regularization ?? 1 > 0 else { throw ValidationError("--regularization must be above 0") }
    guard denoising >= 0 else { throw ValidationError("--denoising must not be below 0") }
    guard regularization == nil || method == .ease else {
      throw ValidationError("--regularization is for --method ease")
    }
  }

  func run() throws {
    let table = try InteractionInput.read(interactions)
    let given = regularization.map {
      EvaluatedMethod.ease(regularization: $0, denoising: denoising)
    }
    guard let lists = RecommendedLists(table, method, given, top: top, seed: seed) else {
      Terminal.write("serai: \(method.rawValue) cannot learn from this table\n", to: .errors)
      throw ExitStatus.problemsFound
    }
    Terminal.write(
      "\(lists.method.description): learnt in \(lists.fitting.milliseconds), "
        + "lists in \(lists.listing.milliseconds)\n", to: .errors)
    var writer = JSONWriter()
    for (user, items) in zip(table.users, lists.items) {
      writer.write(
        .object([
          "user": .string(user), "items": .array(items.map { .string(table.items[Int($0)]) }),
        ]))
      writer.endLine()
    }
    if let output {
      try FileReplacement.write(writer.bytes, to: output)
    } else {
      Terminal.write(writer.bytes, to: .output)
    }
  }
}
