import Diagnostics
import Decoding
import ArgumentParser
import CatalogModel
import Values

/// `serai rate`: says what a user thinks of a template.
struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "Rate a template, or change a rating.",
    discussion: "Writes ratings/<template>/<user>.yaml: one rating of a user.")

  @OptionGroup var location: CatalogLocation
  @Argument(
    help: "The template, as order-status, or a version that was used, as order-status@1.0.0.")
  var template: String
  @Argument(help: "1 to 5, 5 the best.")
  var score: Int
  @Option(help: "The handle of who rates.")
  var user: String
  @Option(help: "Why, in Markdown.")
  var review: String?

  func validate() throws {
    try Check.identifier(user)
    guard (1...5).contains(score) else { throw ValidationError("A score is 1 to 5") }
  }

  func run() throws {
    let session = try CatalogSession(location)
    let (entry, version) = try session.find(template)
    var edit = CatalogEdit(session, location)
    let file = "ratings/\(entry.templateId)/\(user).yaml"
    let fields = [
      ("score", "\(score)"), ("version", "\(version.version)"), ("date", location.today.dayText),
      ("review", review),
    ]
    if edit.bytes(of: file) == nil {
      let lines = fields.compactMap { key, text in
        text.map { "\(key): \(key == "review" ? $0.quoted : $0)\n" }
      }
      edit.put(lines.joined(), at: file)
    } else {
      for (key, text) in fields {
        if let text { try edit.set(.root[key], to: text, in: file) }
      }
    }
    try edit.write()
  }
}
