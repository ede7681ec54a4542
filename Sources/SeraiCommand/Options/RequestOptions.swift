import ArgumentParser
import Decoding

/// What a journey is to be made of.
struct RequestOptions: ParsableArguments {
  @Option(
    help: "A YAML or JSON file with values by parameter name, or an example; - for standard input.")
  var parameters: String?

  @Option(name: .customShort("p"), help: "A parameter as name=value; may be given several times.")
  var p: [String] = []

  @Option(help: "A file with a list of customizations.")
  var customizations: String?

  @Option(
    help: "A file that says who the journey is for: userId, locale, role, skillLevel, attributes.")
  var profile: String?

  @Option(help: "The language of its texts, as in de or pt-BR.")
  var locale: String?

  @Option(help: "When it is made, as a date or time that is recorded in it.")
  var createdAt: String?

  @Option(help: "Who makes it, to be recorded in it.")
  var createdBy: String?
}
