import Diagnostics
import ArgumentParser
import CatalogModel
import Decoding
import SemanticVersions
import Values

/// `serai new version`: begins the next version of a template from its latest.
struct NewVersion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Begin the next version of a template.",
    discussion: """
      The latest version is copied, its examples too; 'serai diff' says later which bump it needs.
      """)

  @OptionGroup var location: CatalogLocation
  @Argument(help: "The template, as order-status.") var template: String
  @Option(help: "How large the step is: major, minor or patch.") var bump = VersionStep.minor

  func run() throws {
    let session = try CatalogSession(location)
    let (entry, _) = try session.find(template)
    let latest = entry.versions[entry.versions.count - 1]
    guard let version = bump.version(after: latest.version) else { throw ExitStatus.ourFault }
    var edit = CatalogEdit(session, location)
    let old = "templates/\(entry.templateId)/\(latest.version)"
    let new = "templates/\(entry.templateId)/\(version)"
    let names = ["template.yaml"] + latest.examples.map { "examples/\($0.name).yaml" }
    for name in names {
      guard let bytes = edit.bytes(of: "\(old)/\(name)") else { continue }
      edit.put(String(decoding: bytes, as: UTF8.self), at: "\(new)/\(name)")
    }
    edit.put("Say here what is new.\n", at: "\(new)/CHANGES.md")
    try edit.set(.root["version"], to: "\(version)", in: "\(new)/template.yaml")
    try edit.set(.root["updatedAt"], to: location.today.dayText, in: "\(new)/template.yaml")
    try edit.write()
  }
}

/// How large a step to the next version is.
enum VersionStep: String, ExpressibleByArgument, CaseIterable {
  case major, minor, patch

  /// The version after another.
  func version(after before: SemanticVersion) -> SemanticVersion? {
    switch self {
    case .major: before.incremented(to: .major)
    case .minor: before.incremented(to: .minor)
    case .patch: before.incremented(to: .patch)
    }
  }
}
