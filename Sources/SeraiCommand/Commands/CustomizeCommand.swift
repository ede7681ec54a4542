import ArgumentParser
import CatalogReading
import Decoding
import Diagnostics
import Exchange
import Instantiation
import JourneyTemplates
import Values

/// `serai customize`: lays changes on a journey, or takes them off.
struct CustomizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customize", abstract: "Change a journey that was made, or take changes back.",
    discussion: """
      A journey is made again of its template, its parameters and the layers that are left, so \
      changes can be taken back in any order. Prints the journey; nothing is printed where a change \
      is refused.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(
    help: "The journey, as 'serai instantiate --format json' or yaml gives it; - for input.")
  var instance: String
  @Option(help: "A file with a list of customizations to lay on it.")
  var customizations: String?
  @Option(help: "The id of a change to take back; may be given several times.")
  var revert: [String] = []
  @Option(help: "Who makes the changes, to be recorded.")
  var by: String?
  @Option(help: "When they are made, as a date or time that is recorded.")
  var at: String?
  @Flag(help: "Print what would change, in place of the journey.")
  var preview = false
  @Option(help: "What to print: \(JourneyFormat.list).")
  var format = JourneyFormat.json

  func validate() throws {
    if customizations == nil, revert.isEmpty {
      throw ValidationError("Name --customizations or --revert")
    }
  }

  func run() throws {
    let session = try CatalogSession(location)
    let before = try read(session)
    let command = try JourneyCommand(session, "\(before.templateId)@\(before.version)")
    let input = RequestInput(customizations: customizations, session.given)
    var request = before.request
    try takeBack(from: &request.customizations, before, session)
    request.customizations += input.request.customizations.map { stamped($0) }
    let made = try command.make(request, input)
    guard preview else { return try session.write(made.instance, as: format) }
    Terminal.write(JourneyChanges(from: before, to: made.instance).text, to: .output)
  }

  private func read(_ session: CatalogSession) throws -> JourneyInstance {
    let (document, problems) = session.given.document(at: instance)
    try session.settle(problems)
    let reader = ValueReader(file: instance)
    let read = document.flatMap { reader.read(JourneyInstance.self, from: $0.value) }
    try session.settle(document?.locate(reader.diagnostics) ?? [])
    guard let read else { throw ExitStatus.problemsFound }
    return read
  }

  private func takeBack(
    from layers: inout [RuntimeCustomization], _ instance: JourneyInstance,
    _ session: CatalogSession
  ) throws {
    for id in revert {
      guard let index = layers.firstIndex(where: { $0.customizationId == id }) else {
        let known = layers.map(\.customizationId)
        let isOwn = instance.appliedCustomizations.contains(id)
        try session.refuse(
          "unknown-customization", "The journey has no change '\(id)'", self.instance,
          explanation: isOwn ? "It is the template's own, which every journey has." : "",
          help: nearest(to: id, among: known).map { "Did you mean '\($0)'?" }
            ?? (known.isEmpty ? "There are none" : "There are: " + known.joined(separator: ", ")))
      }
      layers.remove(at: index)
    }
  }

  private func stamped(_ customization: RuntimeCustomization) -> RuntimeCustomization {
    var stamped = customization
    stamped.appliedAt = stamped.appliedAt ?? at
    stamped.appliedBy = stamped.appliedBy ?? by
    return stamped
  }
}
